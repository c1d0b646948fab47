package kr.giban.equipment.item;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import kr.giban.platform.web.EmptyIsNone;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which items are wanted; a name repeated means either. */
public class ItemFilter {
    @QueryParam("class")
    @Parameter(description = "표준분류; 하위 분류 포함 · with the classes below it")
    List<String> classes;

    @QueryParam("region")
    @Parameter(description = "지역; 이어진 옛 코드 포함 · with the codes before and after it")
    List<String> region;

    @QueryParam("center")
    @Parameter(description = "센터코드 · center code")
    List<String> center;

    @QueryParam("technopark")
    List<String> technopark;

    @QueryParam("state")
    @Parameter(description = "센터가 보고한 상태 · as the center reports it")
    List<ItemState> state;

    @QueryParam("derivedState")
    @Parameter(description = "가동률로 정한 상태 · as derived from the utilization")
    List<ItemState> derivedState;

    @QueryParam("sharing")
    List<Sharing> sharing;

    @QueryParam("maker")
    List<String> maker;

    @QueryParam("model")
    List<String> model;

    @QueryParam("acquiredFrom")
    LocalDate acquiredFrom;

    @QueryParam("acquiredTo")
    LocalDate acquiredTo;

    @QueryParam("costFrom")
    Long costFrom;

    @QueryParam("costTo")
    Long costTo;

    @QueryParam("sourceTask")
    @Parameter(description = "구축 근거 과제 · the roadmap task that bought it")
    List<String> sourceTask;

    @QueryParam("makerCountry")
    @Parameter(description = "제조국 ISO 3166-1 코드 · country of the maker")
    List<String> makerCountry;

    @EmptyIsNone
    @QueryParam("q")
    @Parameter(description = "모든 낱말이 들어 있는 것 · items that hold all of the words")
    String q;

    /** Whether the caller said which states count. */
    public boolean namesState() {
        return state != null && !state.isEmpty();
    }

    Object[] values() {
        return new Object[] {
            classes,
            region,
            center,
            technopark,
            state,
            derivedState,
            sharing,
            maker,
            model,
            acquiredFrom,
            acquiredTo,
            costFrom,
            costTo,
            sourceTask,
            makerCountry,
            q
        };
    }
}
