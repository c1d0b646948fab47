package kr.giban.equipment.quality;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which centers' grades are wanted; a name repeated means either. */
public class GradeFilter {
    @QueryParam("technopark")
    List<String> technopark;

    @QueryParam("region")
    @Parameter(description = "지역; 이어진 옛 코드 포함 · with the codes before and after it")
    List<String> region;

    @QueryParam("grade")
    List<Grade> grade;

    Object[] values() {
        return new Object[] {technopark, region, grade};
    }
}
