package kr.giban.equipment.intake.read;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class EncodingsTest {
    private static final String TEXT = "자산번호,장비명(국문)\r\nA-1,똠방각하 펲시콜라 쀍\r\n";

    @Test
    void tells_utf_8_with_and_without_a_mark_from_cp949() throws IOException {
        assertThat(encoding(TEXT.getBytes(UTF_8))).isEqualTo(UTF_8);
        assertThat(encoding(("\uFEFF" + TEXT).getBytes(UTF_8))).isEqualTo(UTF_8);
        assertThat(encoding(TEXT.getBytes(Encodings.CP949))).isEqualTo(Encodings.CP949);
        assertThat(encoding("asset,name\nA-1,plain\n".getBytes(UTF_8))).isEqualTo(UTF_8);
    }

    @Test
    void reads_what_a_spreadsheet_calls_unicode_text() throws IOException {
        assertThat(encoding(("\uFEFF" + TEXT).getBytes(UTF_16LE))).isEqualTo(UTF_16LE);
        assertThat(encoding(("\uFEFF" + TEXT).getBytes(UTF_16BE))).isEqualTo(UTF_16BE);
    }

    @Test
    void says_where_a_file_is_broken() {
        byte[] broken = TEXT.getBytes(Encodings.CP949);
        broken[20] = (byte) 0xFF;
        assertThatThrownBy(() -> encoding(broken)).isInstanceOfSatisfying(UnreadableFileException.class, e -> {
            assertThat(e.code()).isEqualTo("encoding-unreadable");
            assertThat(e.parameters().get("byte")).isEqualTo(20L);
        });
    }

    @Test
    void takes_no_workbook_or_picture_for_text() {
        assertThatThrownBy(() -> encoding(new byte[] {'a', 0, 0, 0, 1, 2, 3}))
                .isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void reads_a_file_longer_than_its_buffers_whose_letters_lie_across_their_edges() throws IOException {
        String text = "가".repeat(100_000);
        for (Charset charset : List.of(UTF_8, Encodings.CP949)) {
            assertThat(encoding(("a" + text).getBytes(charset))).isEqualTo(charset);
        }
    }

    /** Two syllables of CP949 are hardly ever sound UTF-8; a whole header never is. */
    @Property(seed = "20220321")
    void finds_the_encoding_of_any_hangul(@ForAll @CharRange(from = '가', to = '힣') @StringLength(min = 4) String text)
            throws IOException {
        String file = "자산번호,장비명\n" + text;
        assertThat(encoding(file.getBytes(UTF_8))).isEqualTo(UTF_8);
        assertThat(encoding(file.getBytes(Encodings.CP949))).isEqualTo(Encodings.CP949);
    }

    /** Without any header that would tell: not one of them may be taken for the other. */
    @Property(tries = 5_000, seed = "20220321")
    void takes_no_korean_text_in_one_encoding_for_the_other(@ForAll("koreanTexts") String text) throws IOException {
        assertThat(encoding(text.getBytes(UTF_8))).as("of UTF-8").isEqualTo(UTF_8);
        byte[] bytes = text.getBytes(Encodings.CP949);
        try {
            assertThat(encoding(bytes)).as("of CP949").isEqualTo(Encodings.CP949);
        } catch (UnreadableFileException e) {
            assertThat(e.code()).isEqualTo("encoding-ambiguous");
        }
    }

    @Provide
    Arbitrary<String> koreanTexts() {
        Arbitrary<String> any = Arbitraries.strings().withCharRange('가', '힣');
        // Syllables that CP949 writes as UTF-8 writes letters with accents.
        Arbitrary<String> treacherous = Arbitraries.strings().withChars("창책처천초철째쨉짹첫총차찬참");
        Arbitrary<String> plain = Arbitraries.strings().withChars("A-1, \n0.5");
        Arbitrary<String> one = Arbitraries.oneOf(any, treacherous, plain).filter(text -> text.length() <= 20);
        return one.list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join("", parts))
                .filter(text -> text.chars().anyMatch(c -> c >= '가'));
    }

    @Test
    void refuses_to_guess_where_both_read_well() {
        for (String text : List.of("nameKo\n창천\n", "name\n첫째\n")) {
            assertThatThrownBy(() -> encoding(text.getBytes(Encodings.CP949))).hasMessage("encoding-ambiguous");
        }
        assertThatThrownBy(() -> encoding("temperature\n25 °C\n".getBytes(UTF_8)))
                .hasMessage("encoding-ambiguous");
    }

    @Test
    void a_mark_or_one_korean_letter_leaves_no_doubt() throws IOException {
        assertThat(encoding("\uFEFFtemperature\n25 °C\n".getBytes(UTF_8))).isEqualTo(UTF_8);
        assertThat(encoding("온도\n25 °C\n".getBytes(UTF_8))).isEqualTo(UTF_8);
        assertThat(encoding("장비\n창천\n".getBytes(Encodings.CP949))).isEqualTo(Encodings.CP949);
    }

    private static Charset encoding(byte[] bytes) throws IOException {
        return Encodings.of(() -> new ByteArrayInputStream(bytes));
    }
}
