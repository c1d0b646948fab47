package kr.giban.equipment.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is left of a search for the index to look for, where all items have some of the words. */
class TsQueryTest {
    @Test
    void a_part_that_all_have_is_left_out_and_the_others_stay() {
        assertThat(query("환경시험기 한빛정밀")).isEqualTo("( '환경' & '시험기' ) & ( '빛' & '정밀' )");
        assertThat(query("환경시험기 한빛정밀", "정밀")).isEqualTo("( '환경' & '시험기' ) & '빛'");
        assertThat(query("환경시험기 한빛정밀", "정밀", "빛")).isEqualTo("( '환경' & '시험기' )");
        assertThat(query("현미경", "현미경")).isEmpty();
    }

    @Test
    void of_alternatives_none_is_left_out_without_the_others() {
        assertThat(query("3차원측정기", "측정기")).isEqualTo("( ( '3' & '차원' ) | '3차원측정기' )");
        assertThat(query("3차원측정기", "3차원측정기")).isEmpty();
        assertThat(query("DSC-3+", "dsc3")).isEmpty();
        assertThat(query("DSC-3+", "dsc-3+")).isEmpty();
        Meaning similar = new Meaning(true, Map.of("shimazu", List.of("shimadzu")), Map.of());
        assertThat(TsQuery.of("Shimazu", similar, Set.of("shimadzu"))).isEmpty();
    }

    @Test
    void who_has_a_maker_s_other_name_is_found_although_all_have_the_one_that_is_looked_for() {
        Meaning names = Meaning.of(false, Map.of("현미경", List.of("현미경", "Microscope")));
        assertThat(TsQuery.of("현미경 환경", names, Set.of())).contains("microscope");
        assertThat(TsQuery.of("현미경 환경", names, Set.of("현미경"))).isEqualTo("'환경'");
    }

    private static String query(String words, String... common) {
        return TsQuery.of(words, Meaning.WHOLE, Set.of(common));
    }
}
