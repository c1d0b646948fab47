package kr.giban.gateway.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptEncodingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZIP",
                "x-gzip",
                "gzip, deflate, br, zstd",
                "deflate, gzip;q=1.0, *;q=0.5",
                "gzip; q=0.5",
                "*",
                "br;q=1, *;q=0.1",
                "gzip;q=0.5, identity;q=0.5",
                "identity;q=0, gzip;q=0.001"
            })
    void is_preferred(String header) {
        assertThat(AcceptEncoding.prefersGzip(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "br",
                "gzip;q=0",
                "gzip;q=0.000",
                "gzip;q=0, *",
                "*;q=0",
                "identity, gzip;q=0.5",
                "gzip;q=much",
                "gzip;level=1",
                "gzipped",
                "identity"
            })
    void is_not_preferred(String header) {
        assertThat(AcceptEncoding.prefersGzip(header)).isFalse();
    }

    @Test
    void who_says_nothing_gets_it_as_it_is() {
        assertThat(AcceptEncoding.prefersGzip(null)).isFalse();
    }
}
