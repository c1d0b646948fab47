package kr.giban.local.sample.inventory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.giban.local.sample.Resources;

/** What the generator draws from: kinds of equipment, makers' spellings, themes of centers, host institutions. */
record Catalog(List<Kind> kinds, Map<String, List<String>> spellings, List<Theme> themes, List<Host> hosts) {

    /** A kind of equipment of a small class, who makes it, and what it costs. */
    record Kind(String classCode, String nameKo, String nameEn, String makers, long costLowKrw, long costHighKrw) {
        List<String> makerNames() {
            return List.of(makers.split("\\|"));
        }
    }

    /** What a center is for, and the sub classes it mostly has. */
    record Theme(String nameKo, String nameEn, String division, String subclasses) {
        boolean favors(Kind kind) {
            return List.of(subclasses.split(" ")).contains(kind.classCode().substring(0, 3));
        }
    }

    /** A synthetic institution; the area of the center comes before its name. */
    record Host(String nameKo, String nameEn, Center.HostKind kind) {}

    private record Maker(String maker, String spellings) {}

    static Catalog load() {
        Map<String, List<String>> spellings = new HashMap<>();
        Resources.rows("makers.csv", Maker.class)
                .forEach(maker ->
                        spellings.put(maker.maker(), List.of(maker.spellings().split("\\|"))));
        return new Catalog(
                Resources.rows("equipment-kinds.csv", Kind.class),
                spellings,
                Resources.rows("center-themes.csv", Theme.class),
                Resources.rows("host-institutions.csv", Host.class));
    }
}
