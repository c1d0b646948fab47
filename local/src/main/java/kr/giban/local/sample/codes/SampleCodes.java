package kr.giban.local.sample.codes;

import java.util.List;
import kr.giban.local.sample.Resources;

/** The code tables, for loading into the services that own them. */
public record SampleCodes(
        List<Region> regions,
        List<Technopark> technoparks,
        List<Division> divisions,
        List<EquipmentClass> equipmentClasses,
        List<Holiday> holidays) {

    public static SampleCodes load() {
        return new SampleCodes(
                Resources.rows("regions.csv", Region.class),
                Resources.rows("technoparks.csv", Technopark.class),
                Resources.rows("divisions.csv", Division.class),
                Resources.rows("equipment-classes.csv", EquipmentClass.class),
                Resources.rows("holidays.csv", Holiday.class));
    }

    public Technopark technopark(String code) {
        return technoparks.stream()
                .filter(technopark -> technopark.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no technopark " + code));
    }
}
