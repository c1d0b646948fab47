package kr.giban.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextWatchTest {
    private static final String[] PIECES = {
        "a", "\\\\", "\\n", "ud800", "\\ud83d", "\\uDE00", "\\u0000", "\\u0041", "가", "😀"
    };

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void sees_exactly_what_the_text_then_holds() throws IOException {
        Random random = new Random(1);
        int bad = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(5), 0, PIECES.length).forEach(piece -> text.append(PIECES[piece]));
            TextWatch watch = watch("[\"" + text + "\",\"" + text + "\"]");
            String read = json.readTree(watch).path(0).asText();
            assertThat(watch.hasSeen())
                    .as(text.toString())
                    .isEqualTo(BadText.code(read).isPresent());
            bad += watch.hasSeen() ? 1 : 0;
        }
        assertThat(bad).isBetween(5_000, 15_000);
    }

    @Test
    void sees_an_encoding_that_is_not_utf_8() throws IOException {
        TextWatch watch = new TextWatch(new ByteArrayInputStream("[\"가\"]".getBytes(StandardCharsets.UTF_16LE)));
        assertThat(json.readTree(watch).path(0).asText()).isEqualTo("가");
        assertThat(watch.isOtherEncoding()).isTrue();
        assertThat(watch("[\"가\"]").isOtherEncoding()).isFalse();
    }

    private static TextWatch watch(String text) {
        return new TextWatch(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
