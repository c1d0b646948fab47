package kr.giban.equipment.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelLikenessTest {
    private static final double SAME = 0.8;
    private static final double SIMILAR = 0.5;

    @ParameterizedTest
    @CsvSource({
        "7890B, 7890 b",
        "7890B, 7890B GC System",
        "7890B, Agilent 7890B",
        "Agilent 7890B, 7890B GC System",
        "6230 Triple Quadrupole, 6230 Triple Quadrupole LC/MS",
        "QX-4100, QX4100 시스템",
        "QX-4100, Qx 4100 본체",
        "Lumiscan Pro, Lumi-scan PRO",
        "Lumiscan Pro, Lumisacn Pro",
        "Lumiscan 300, Lumisan 300",
        "Q Lumiscan, QLumscan",
    })
    void is_the_same_model(String one, String other) {
        assertThat(likeness(one, other)).isGreaterThanOrEqualTo(SAME).isEqualTo(likeness(other, one));
    }

    @ParameterizedTest
    @CsvSource({
        "7890A, 7890B",
        "7890, 7890B",
        "Lumiscan, Lumiscan II",
        "Lumiscan LT, Lumiscan LRF",
        "7000A Triple Quadrupole LC/MS, 7000B Triple Quadrupole LC/MS",
        "Lumiscan II, Lumiscan III",
        "Lumiscan 100, Lumiscan 100LC",
        "Lumiscan, Lumiscan LC",
        "Lumiscan GC 240, Lumiscan 240",
        "Vela G2-S Pro, Vela G2-Si Pro",
        "Lumiscan 300, Lumiscan 300 Ultra",
        "Vela G2, Vela G2-S",
        "5600, 5600+",
    })
    void is_a_variant_and_not_the_same(String one, String other) {
        assertThat(likeness(one, other)).isLessThan(SAME).isGreaterThanOrEqualTo(SIMILAR);
    }

    @ParameterizedTest
    @CsvSource({"7890, 6890", "TSQ 8000, TSQ 9000", "7890B GC, 6890N GC", "QX-4100, QX-4110", "Vela G1, Vela G2"})
    void is_another_model_for_its_number(String one, String other) {
        assertThat(likeness(one, other)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "GC-2030, LC-2030",
        "Lumiscan, Lumiscan 300",
        "Lumiscan, Terraflex",
        "Isoprime, Isoprobe",
        "LCT Pro, GCT Pro"
    })
    void is_not_the_same(String one, String other) {
        assertThat(likeness(one, other)).isLessThan(SAME);
    }

    private static double likeness(String one, String other) {
        Set<String> maker = Set.of("agilent");
        return ModelLikeness.of(ModelName.of(one, maker), ModelName.of(other, maker));
    }
}
