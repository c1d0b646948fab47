package kr.giban.platform.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {
    private final InstantText texts = new InstantText();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-28T08:59:59.999999999Z",
                "2023-02-28T08:59:59.000000001Z",
                "2023-02-28T09:00:00Z",
                "2023-02-28T09:00:00.120Z",
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59.5Z"
            })
    void says_the_same_instant_whatever_was_written_before_it(String text) {
        Instant instant = Instant.parse(text);
        for (Instant before : new Instant[] {instant, instant.minusSeconds(1), instant.plusSeconds(1)}) {
            texts.of(before);
            assertThat(texts.of(instant)).hasSize("2023-02-28T08:59:59.999999999Z".length());
            assertThat(Instant.parse(texts.of(instant))).isEqualTo(instant);
        }
    }
}
