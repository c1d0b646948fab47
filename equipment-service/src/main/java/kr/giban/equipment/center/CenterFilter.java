package kr.giban.equipment.center;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import kr.giban.platform.web.EmptyIsNone;

/** Which centers are wanted; a name repeated means either. */
public class CenterFilter {
    @QueryParam("region")
    List<String> region;

    @QueryParam("technopark")
    List<String> technopark;

    @QueryParam("organization")
    List<String> organization;

    @QueryParam("state")
    List<CenterState> state;

    @EmptyIsNone
    @QueryParam("q")
    String q;

    Object[] values() {
        return new Object[] {region, technopark, organization, state, q};
    }
}
