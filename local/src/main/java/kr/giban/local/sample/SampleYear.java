package kr.giban.local.sample;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import kr.giban.local.sample.call.SampleCall;
import kr.giban.local.sample.codes.SampleCodes;
import kr.giban.local.sample.csv.SampleCsv;
import kr.giban.local.sample.hearing.SampleHearings;
import kr.giban.local.sample.inventory.Inventory;
import kr.giban.local.sample.roadmap.Need;
import kr.giban.local.sample.roadmap.SampleRoadmap;

/**
 * One year of the programme, March 2022 to 2023, the same each time. What the press release of 2022-03-21 says is as it
 * says it; all else is synthetic and marked so: see docs/sample-data.md.
 */
public record SampleYear(
        SampleCodes codes,
        Inventory inventory,
        SampleRoadmap roadmap,
        SampleHearings hearings,
        SampleCall call,
        List<TimetableStep> timetable) {

    public static SampleYear load() {
        SampleCodes codes = SampleCodes.load();
        SampleRoadmap roadmap = SampleRoadmap.load();
        Inventory inventory = Inventory.generate(
                codes.technoparks(),
                roadmap.needs().stream().filter(Need::isBlank).map(Need::cell).collect(Collectors.toSet()));
        return new SampleYear(
                codes,
                inventory,
                roadmap,
                SampleHearings.load(),
                SampleCall.load(),
                Resources.rows("timetable.csv", TimetableStep.class));
    }

    /** The inventory as files. */
    public SampleCsv csv() {
        return new SampleCsv(inventory, codes.technoparks());
    }

    /** When a step of the timetable happens. */
    public OffsetDateTime at(String step) {
        return timetable.stream()
                .filter(entry -> entry.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step " + step))
                .at();
    }
}
