package kr.giban.equipment.item;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import kr.giban.platform.web.EmptyIsNone;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which items are wanted; a name repeated means either. */
public class ItemFilter {
    @QueryParam("class")
    @Parameter(description = "표준분류; 하위 분류 포함, -이면 미분류 · with the classes below it; - for none")
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
    @Parameter(description = "-이면 미분류 · - for not given")
    List<SharingChoice> sharing;

    @QueryParam("maker")
    @Parameter(
            description = "제작사 이름이나 코드; 등록된 제작사는 그 모든 이름으로 찾음"
                    + " · a name of the maker, or its code; a maker of the list is found under all its names")
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

    @QueryParam("acquiredYear")
    @Parameter(description = "취득 연도, -이면 모르는 것 · year of acquisition; - for not given")
    List<String> year;

    @QueryParam("costBand")
    @Parameter(
            description =
                    "취득금액 구간, facets의 key 그대로, -이면 모르는 것 · band of cost, as the key of a facet says it; - for not given",
            schema = @Schema(type = SchemaType.STRING, examples = "30000000-99999999"))
    List<String> costBand;

    @QueryParam("near")
    @Parameter(
            description = "위도,경도; 센터까지의 거리를 잽니다 · latitude,longitude to measure how far the centers are",
            schema = @Schema(type = SchemaType.STRING, examples = "37.5,127.0"))
    String near;

    @QueryParam("within")
    @Parameter(description = "near에서 이만큼(km) 안의 센터 · centers so near, in km")
    Integer within;

    @QueryParam("sourceTask")
    @Parameter(description = "구축 근거 과제 · the roadmap task that bought it")
    List<String> sourceTask;

    @QueryParam("makerCountry")
    @Parameter(description = "제조국 ISO 3166-1 코드 · country of the maker")
    List<String> makerCountry;

    @EmptyIsNone
    @QueryParam("q")
    @Parameter(
            schema = @Schema(type = SchemaType.STRING, maxLength = 200),
            description = "낱말이 모두 들어 있는 것, 합성어의 부분과 번호의 앞부분으로도; 거의 없으면 비슷한 제작사·모델도(matchedBy)"
                    + " · items that hold all of the words, also by parts of compounds and beginnings of numbers; where there"
                    + " are hardly any, by makers and models that look alike too (matchedBy)")
    String q;

    /** Whether the caller said which states count. */
    public boolean namesState() {
        return state != null && !state.isEmpty();
    }

    Object[] values() {
        Object[] values = {
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
            year,
            costBand,
            near,
            within,
            sourceTask,
            makerCountry,
            q
        };
        // A list that a request does not name is empty, which asks for no more than none at all.
        return Arrays.stream(values)
                .map(value -> value instanceof Collection<?> list && list.isEmpty() ? null : value)
                .toArray();
    }

    /** The names of what it asks for that is not kept of items as they were. */
    public List<String> beyondHistory() {
        List<String> names = new ArrayList<>();
        if (maker != null && !maker.isEmpty()) {
            names.add("maker");
        }
        if (model != null && !model.isEmpty()) {
            names.add("model");
        }
        if (sourceTask != null && !sourceTask.isEmpty()) {
            names.add("sourceTask");
        }
        if (makerCountry != null && !makerCountry.isEmpty()) {
            names.add("makerCountry");
        }
        if (q != null && !q.isBlank()) {
            names.add("q");
        }
        return names;
    }

    /** Whether it asks for nothing but center, its region and technopark, class, state, sharing and year. */
    boolean isTallied() {
        ItemFilter other = new ItemFilter();
        other.classes = classes;
        other.region = region;
        other.center = center;
        other.technopark = technopark;
        other.state = state;
        other.sharing = sharing;
        other.year = year;
        other.near = near;
        return Arrays.deepEquals(values(), other.values());
    }

    /** The same without the filter of one name; this one if it does not say it. */
    public ItemFilter without(String name) {
        ItemFilter other = copy();
        switch (name) {
            case "class" -> other.classes = null;
            case "region" -> other.region = null;
            case "center" -> other.center = null;
            case "state" -> other.state = null;
            case "sharing" -> other.sharing = null;
            case "acquiredYear" -> other.year = null;
            case "costBand" -> other.costBand = null;
            default -> throw new IllegalArgumentException(name);
        }
        return Arrays.deepEquals(values(), other.values()) ? this : other;
    }

    private ItemFilter copy() {
        ItemFilter other = new ItemFilter();
        other.classes = classes;
        other.region = region;
        other.center = center;
        other.technopark = technopark;
        other.state = state;
        other.derivedState = derivedState;
        other.sharing = sharing;
        other.maker = maker;
        other.model = model;
        other.acquiredFrom = acquiredFrom;
        other.acquiredTo = acquiredTo;
        other.costFrom = costFrom;
        other.costTo = costTo;
        other.year = year;
        other.costBand = costBand;
        other.near = near;
        other.within = within;
        other.sourceTask = sourceTask;
        other.makerCountry = makerCountry;
        other.q = q;
        return other;
    }
}
