package kr.giban.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
    private final Terms terms = new Terms(Duration.ofSeconds(1));
    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("ETag", "\"1\"");

    @ParameterizedTest
    @CsvSource({
        "max-age=60,60",
        "'public, max-age=60',60",
        "'max-age=60, s-maxage=5',5",
        "S-MAXAGE=\"5\",5",
        "no-cache,0",
        "'max-age=60, no-cache',0",
        "max-age=forever,0",
        "max-age=99999999999,0",
        "must-revalidate,1",
        "'',1"
    })
    void the_service_says_how_long(String control, int seconds) {
        assertThat(terms.of(200, headers.add("Cache-Control", control))).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"no-store", "private", "'private=\"X\", max-age=5'", "'max-age=5, no-store'"})
    void or_that_it_must_not_be_kept(String control) {
        assertThat(terms.of(200, headers.add("Cache-Control", control))).isNull();
    }

    @Test
    void differences_that_are_kept_apart_do_no_harm() {
        headers.add("Vary", "Authorization, accept-language").add("Vary", "Accept");

        assertThat(terms.of(200, headers)).isNotNull();
        assertThat(terms.of(200, headers.add("Vary", "Origin"))).isNull();
    }
}
