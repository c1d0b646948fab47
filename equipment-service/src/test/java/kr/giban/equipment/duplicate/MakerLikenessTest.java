package kr.giban.equipment.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.giban.equipment.maker.MakerNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MakerLikenessTest {
    private final MakerLikeness likeness =
            new MakerLikeness(new MakerNames(Map.of("hanbitoptics", "HANBIT", "한빛광학", "HANBIT", "daoloptics", "DAOL")));

    @ParameterizedTest
    @CsvSource({"shimadzu, 시마즈", "agilent, 애질런트", "bruker, 브루커", "thermofisher, 써모피셔", "hitachi, 히타치"})
    void sounds_alike_in_latin_and_hangul(String latin, String hangul) {
        assertThat(Sound.of(latin)).isEqualTo(Sound.of(hangul));
        assertThat(likeness.of(latin, hangul)).isGreaterThan(0.8);
    }

    @ParameterizedTest
    @CsvSource({"waters, 시마즈", "zeiss, 애질런트", "nikon, 니콘정밀기계", "tyren, 다올"})
    void does_not_sound_alike(String latin, String hangul) {
        assertThat(likeness.of(latin, hangul)).isZero();
    }

    @Test
    void is_one_by_alias_and_two_by_alias() {
        assertThat(likeness.of("hanbitoptics", "한빛광학")).isOne();
        assertThat(likeness.contradict("한빛광학", "daoloptics")).isTrue();
        assertThat(likeness.of("한빛광학", "daoloptics")).isZero();
    }

    @Test
    void a_misspelling_is_held_against_all_names_of_a_maker() {
        assertThat(likeness.of("hanbitopitcs", "한빛광학")).isGreaterThan(0.9);
        assertThat(likeness.of("hanbit", "한빛광학")).as("its beginning").isGreaterThan(0.8);
        assertThat(likeness.of("lgx", "lgy")).as("too short to be misspelled").isZero();
    }
}
