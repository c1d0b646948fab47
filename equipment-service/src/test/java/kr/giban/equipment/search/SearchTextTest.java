package kr.giban.equipment.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchTextTest {
    @Test
    void a_compound_is_found_by_its_words_and_by_itself() {
        assertThat(Morphemes.stored("주사전자현미경")).containsExactly("주사", "전자", "현미경");
        assertThat(named("주사전자현미경")).contains("'전자':1A", "'현미경':1A", "'주사전자현미경':1A");
        assertThat(named("유도결합플라즈마")).as("words of the trade").contains("'플라즈마':1A");
    }

    @Test
    void who_asks_for_a_compound_is_not_given_its_parts() {
        assertThat(Morphemes.stored("고성능")).containsExactly("고성능", "고", "성능");
        assertThat(Morphemes.asked("고성능")).containsExactly("고성능");
    }

    @Test
    void particles_and_endings_are_no_words() {
        assertThat(Morphemes.stored("시료의 표면을 관찰하는 현미경에서")).containsExactly("시료", "표면", "관찰", "현미경");
    }

    @Test
    void english_plurals_hanja_and_wide_letters_have_one_form() {
        assertThat(Morphemes.stored("electron microscopes")).containsExactly("electron", "microscope");
        assertThat(Morphemes.stored("質量")).containsExactly("질량");
        assertThat(Words.plain("ＳＥＭ－７０００")).isEqualTo("sem-7000");
    }

    @Test
    void a_model_stays_whole_and_is_also_known_without_its_marks() {
        String vector = new SearchText(List.of(), List.of("DSC-3+ (auto)", "NFEC-2017-11-240982"), List.of(), List.of())
                .vector();
        assertThat(vector)
                .contains("'dsc-3+':1A", "'dsc3auto':1A", "'nfec-2017-11-240982':1A", "'nfec201711240982':1A");
    }

    @Test
    void where_a_word_stands_is_its_weight() {
        String vector = new SearchText(
                        Collections.singletonList("질량분석기"), List.of(), List.of("질량"), List.of("질량", "진공"))
                .vector();
        assertThat(vector).contains("'질량':1A,2B,3C", "'진공':3C");
    }

    @Test
    void marks_of_the_query_language_are_letters_like_others() {
        assertThat(TsQuery.of("a'b\\c & !d | (e)", Meaning.WHOLE))
                .doesNotContain("!")
                .contains("'e'");
        assertThat(TsQuery.of("DSC-3+", Meaning.of(true, Map.of()))).isEqualTo("( 'dsc-3+':* | 'dsc3':* )");
        assertThat(TsQuery.of("--- ()", Meaning.WHOLE)).isEmpty();
    }

    @Test
    void the_other_names_of_a_maker_will_do_where_makers_stand() {
        Meaning meaning = Meaning.of(false, Map.of("hitachi high-tech", List.of("히타치하이테크", "Hitachi (HT)")));
        assertThat(TsQuery.runs("Hitachi High-Tech SU"))
                .containsExactly(
                        "hitachi", "hitachi high-tech", "hitachi high-tech su", "high-tech", "high-tech su", "su");
        assertThat(TsQuery.of("Hitachi High-Tech SU", meaning))
                .endsWith(" ) | ( '히타치하이테크':B ) | ( 'hitachi':B & 'ht':B ) ) & 'su'")
                .startsWith("( ( 'hitachi' & ");
        assertThat(TsQuery.of("Hitachi SU", meaning)).isEqualTo("'hitachi' & 'su'");
    }

    private static String named(String name) {
        return new SearchText(List.of(name), List.of(), List.of(), List.of()).vector();
    }
}
