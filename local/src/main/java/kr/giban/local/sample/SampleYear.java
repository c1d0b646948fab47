package kr.giban.local.sample;

import java.util.List;
import java.util.stream.Collectors;
import kr.giban.local.sample.codes.SampleCodes;
import kr.giban.local.sample.csv.SampleCsv;
import kr.giban.local.sample.inventory.Inventory;
import kr.giban.local.sample.roadmap.Need;

/**
 * One year of the programme, March 2022 to 2023, the same each time. What the press release of 2022-03-21 says is as it
 * says it; all else is synthetic and marked so: see docs/sample-data.md.
 */
public record SampleYear(SampleCodes codes, Inventory inventory, List<Need> needs) {

    public static SampleYear load() {
        SampleCodes codes = SampleCodes.load();
        List<Need> needs = Need.load();
        Inventory inventory = Inventory.generate(
                codes.technoparks(),
                needs.stream().filter(Need::isBlank).map(Need::cell).collect(Collectors.toSet()));
        return new SampleYear(codes, inventory, needs);
    }

    /** The inventory as files. */
    public SampleCsv csv() {
        return new SampleCsv(inventory, codes.technoparks());
    }
}
