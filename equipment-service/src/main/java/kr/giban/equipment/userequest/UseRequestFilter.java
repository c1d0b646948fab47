package kr.giban.equipment.userequest;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which requests are wanted; a name repeated means either. */
public class UseRequestFilter {
    @QueryParam("state")
    List<UseRequestState> state;

    @QueryParam("item")
    @Parameter(description = "장비의 id · id of the item")
    List<UUID> item;

    @QueryParam("center")
    @Parameter(description = "센터코드 · center code")
    List<String> center;

    @QueryParam("organization")
    @Parameter(description = "신청 기관 · who asks")
    List<String> organization;

    @QueryParam("overdue")
    @Parameter(description = "true: 답변이 늦었거나 늦고 있는 것 · answered late, or not yet though the term is over")
    Boolean overdue;

    @QueryParam("startsFrom")
    Instant startsFrom;

    @QueryParam("startsTo")
    Instant startsTo;

    Object[] values() {
        return new Object[] {state, item, center, organization, overdue, startsFrom, startsTo};
    }
}
