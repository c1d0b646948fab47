package kr.giban.hearing.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PersonalTextTest {
    @Example
    void phones_are_masked_in_the_forms_in_use() {
        for (String phone : List.of(
                "010-1234-5678",
                "01012345678",
                "010.1234.5678",
                "010 1234 5678",
                "02)123-4567",
                "(02) 123-4567",
                "02-1234-5678",
                "044-203-4510",
                "+82-10-1234-5678",
                "+82 (0)10 1234 5678",
                "070-1234-5678",
                "0505-123-4567",
                "０１０－１２３４－５６７８",
                "010\u20131234\u20135678",
                "010-12\u200b34-5678",
                "공일공-일이삼사-오육칠팔")) {
            assertThat(PersonalText.mask("연락처는 " + phone + " 입니다")).isEqualTo("연락처는 [전화번호] 입니다");
        }
    }

    @Example
    void resident_numbers_are_masked_in_the_forms_in_use() {
        for (String number :
                List.of("880101-1234567", "8801011234567", "880101 - 1234567", "880101-1******", "８８０１０１－１２３４５６７")) {
            assertThat(PersonalText.mask("번호 " + number + "입니다")).isEqualTo("번호 [주민등록번호]입니다");
        }
    }

    @Example
    void e_mail_addresses_are_masked_in_the_forms_in_use() {
        for (String email : List.of(
                "a@b.kr", "hong.gil-dong+x@mail.example.co.kr", "a＠b.kr", "a (at) b.kr", "a골뱅이b.kr", "ａ@ｂ.ｋｒ")) {
            assertThat(PersonalText.mask("메일 " + email + " 로")).isEqualTo("메일 [이메일] 로");
        }
    }

    @Example
    void other_numbers_stay() {
        for (String text : List.of(
                "'23~'25년 3.3조원, 188개 센터 8,514대",
                "2023-2025년 3,300,000,000원",
                "NFEC-2017-11-240982",
                "과제 2023-BIO-03의 budgetKrw",
                "2022-03-22 14:00~15:30",
                "사업자등록번호 120-81-47521",
                "장비 단가 0.5억원, 1,600-2,000mm",
                "가동률 2,000시간 기준 10%")) {
            assertThat(PersonalText.mask(text)).isEqualTo(text);
        }
    }

    @Property(tries = 500)
    void no_number_survives_wherever_it_stands(
            @ForAll("words") String before, @ForAll("personal") String personal, @ForAll("words") String after) {
        String masked = PersonalText.mask(before + " " + personal + " " + after);

        assertThat(masked).doesNotContain(personal);
        assertThat(masked).startsWith(before).endsWith(after);
    }

    @Property(tries = 500)
    void masking_twice_is_masking_once(@ForAll String text, @ForAll("personal") String personal) {
        String once = PersonalText.mask(text + " " + personal);

        assertThat(PersonalText.mask(once)).isEqualTo(once);
    }

    @Property(tries = 300)
    void text_without_digits_and_at_signs_stays(@ForAll("words") String text) {
        assertThat(PersonalText.mask(text)).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withCharRange('가', '힣')
                .withCharRange('a', 'z')
                .withChars(" .,!?\n")
                .ofMaxLength(40)
                .filter(text -> !text.contains("골뱅이") && !text.contains("공일"));
    }

    @Provide
    Arbitrary<String> personal() {
        return Arbitraries.oneOf(phones(), residentNumbers(), emails()).flatMap(PersonalTextTest::written);
    }

    private static Arbitrary<String> phones() {
        Arbitrary<String> first = Arbitraries.of("010", "011", "016", "019", "02", "031", "051", "064", "070");
        return Combinators.combine(first, digits(3, 4), digits(4, 4), gaps(), gaps())
                .as((area, middle, last, gap, gap2) -> area + gap + middle + gap2 + last);
    }

    private static Arbitrary<String> residentNumbers() {
        Arbitrary<String> year = digits(2, 2);
        Arbitrary<String> month = Arbitraries.integers().between(1, 12).map("%02d"::formatted);
        Arbitrary<String> day = Arbitraries.integers().between(1, 31).map("%02d"::formatted);
        return Combinators.combine(year, month, day, gaps(), digits(7, 7))
                .as((y, m, d, gap, rest) -> y + m + d + gap + rest);
    }

    private static Arbitrary<String> emails() {
        Arbitrary<String> part =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(10);
        return Combinators.combine(part, part, Arbitraries.of("kr", "com", "co.kr", "go.kr"))
                .as((name, host, top) -> name + "@" + host + "." + top);
    }

    private static Arbitrary<String> digits(int least, int most) {
        return Arbitraries.strings().numeric().ofMinLength(least).ofMaxLength(most);
    }

    private static Arbitrary<String> gaps() {
        return Arbitraries.of("-", " ", ".", "", " - ", ")", "\u2010", "\u2212", "－");
    }

    /** The same in half or full width. */
    private static Arbitrary<String> written(String text) {
        String full = text.chars()
                .map(sign -> sign > ' ' && sign <= '~' ? sign - '!' + 0xFF01 : sign)
                .mapToObj(sign -> Character.toString((char) sign))
                .collect(Collectors.joining());
        return Arbitraries.of(text, full);
    }
}
