package kr.giban.equipment.usage;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which records of a diary are wanted; a name repeated means either. */
public class UsageFilter {
    @QueryParam("usedFrom")
    LocalDate usedFrom;

    @QueryParam("usedTo")
    LocalDate usedTo;

    @QueryParam("userOrganizationType")
    List<UserOrganizationType> userOrganizationType;

    @QueryParam("state")
    @Parameter(description = "없으면 RECORDED만 · RECORDED alone if left out")
    List<UsageState> state;

    Object[] values() {
        return new Object[] {usedFrom, usedTo, userOrganizationType, state};
    }
}
