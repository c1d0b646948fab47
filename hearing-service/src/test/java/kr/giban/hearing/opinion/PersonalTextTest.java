package kr.giban.hearing.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
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
                "010ㅡ1234ㅡ5678",
                "010ㆍ1234ㆍ5678",
                "010∼1234∼5678",
                "010:1234:5678",
                "010`1234`5678",
                "010 -- 1234 -- 5678",
                "0 1 0 1 2 3 4 5 6 7 8",
                "0 1 0 - 1 2 3 4 - 5 6 7 8",
                "0082-10-1234-5678",
                "공일공-일이삼사-오육칠팔")) {
            assertThat(PersonalText.mask("연락처는 " + phone + " 입니다")).isEqualTo("연락처는 [전화번호] 입니다");
        }
    }

    @Example
    void resident_numbers_are_masked_in_the_forms_in_use() {
        for (String number : List.of(
                "880101-1234567",
                "8801011234567",
                "880101 - 1234567",
                "880101-1******",
                "90.01.01-1234567",
                "90 01 01 - 1234567",
                "900101ㅡ1234567",
                "900101-1 234567",
                "８８０１０１－１２３４５６７")) {
            assertThat(PersonalText.mask("번호 " + number + "입니다")).isEqualTo("번호 [주민등록번호]입니다");
        }
    }

    @Example
    void e_mail_addresses_are_masked_in_the_forms_in_use() {
        for (String email : List.of(
                "a@b.kr",
                "hong.gil-dong+x@mail.example.co.kr",
                "a＠b.kr",
                "a (at) b.kr",
                "a(AT)b.kr",
                "a[골뱅이]b.kr",
                "a [at] b.kr",
                "hong @ example . co . kr",
                "hong@example,co,kr",
                "홍길동@example.kr",
                "홍길동.kim@example.kr",
                "a골뱅이b.kr",
                "ａ@ｂ.ｋｒ")) {
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
                "1,234,567,890원과 2,010:1,234 비율",
                "2022. 3. 22. ~ 2022. 3. 31., 제3-1호",
                "분과 1ㆍ2ㆍ3과 과제 2023-TRN-01ㆍ2023-TRN-02",
                "@담당자 확인, 골뱅이 통조림 v1.2",
                "22.03.21~22.03.31 의견수렴",
                "단가 1,500원@2개, 합계 3,000원",
                "가동률 2,000시간 기준 10%")) {
            assertThat(PersonalText.mask(text)).isEqualTo(text);
        }
    }

    @Example
    void the_work_for_a_text_grows_as_the_text_does_and_no_faster() {
        for (String hostile : List.of(
                "a",
                "0",
                "01",
                " ",
                "a@",
                "a@b.",
                "골뱅이",
                "가골뱅이",
                "(at)",
                "82",
                "82 ",
                "0 1 0",
                "90.01.01-",
                "공일",
                "-.",
                "a.",
                "@a.b",
                "a@b.c ",
                "010-1234-",
                "010(((",
                "9001011")) {
            long less = work(hostile, 2_000);
            long more = work(hostile, 4_000);

            assertThat(more).as(hostile).isLessThan(3 * less).isLessThan(4_000 * 400L);
        }
        assertThat(work("a@b" + ".c".repeat(20_000), 40_003)).isLessThan(40_003 * 400L);
        assertThat(PersonalText.mask("a".repeat(50_000) + "@b" + ".c".repeat(50_000)))
                .startsWith("[이메일]");
    }

    /** How many signs are looked at to search a text of so many that repeats the given one. */
    private static long work(String repeated, int length) {
        String text = repeated.repeat(length / repeated.length() + 1).substring(0, length);
        AtomicLong looks = new AtomicLong();
        PersonalText.finds(new CharSequence() {
            @Override
            public int length() {
                return text.length();
            }

            @Override
            public char charAt(int index) {
                looks.incrementAndGet();
                return text.charAt(index);
            }

            @Override
            public CharSequence subSequence(int start, int end) {
                looks.addAndGet(end - start);
                return text.substring(start, end);
            }
        });
        return looks.get();
    }

    @Property(tries = 500, seed = "20220321")
    void no_number_survives_wherever_it_stands(
            @ForAll("words") String before, @ForAll("personal") String personal, @ForAll("words") String after) {
        String masked = PersonalText.mask(before + " " + personal + " " + after);

        assertThat(masked).doesNotContain(personal);
        assertThat(masked).startsWith(before).endsWith(after);
    }

    @Property(tries = 500, seed = "20220321")
    void masking_twice_is_masking_once(@ForAll String text, @ForAll("personal") String personal) {
        String once = PersonalText.mask(text + " " + personal);

        assertThat(PersonalText.mask(once)).isEqualTo(once);
    }

    @Property(tries = 300, seed = "20220321")
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
