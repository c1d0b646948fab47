package kr.giban.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "v1",
                "*",
                "//v1/regions",
                "/v1//regions",
                "/v1/regions/",
                "/v1/./regions",
                "/v1/x/../regions",
                "/v1/x/%2e%2e/regions",
                "/v1/x/.%2E/regions",
                "/v1/x/%2fy",
                "/v1/x/y%2F",
                "/v1/x/a%2F%2fb",
                "/v1/x/a%2f%2e%2e%2Finternal",
                "/v1/x/.%2Fa",
                "/v1/x%5Cy",
                "/v1/x\\y",
                "/v1/x;a=b",
                "/v1/x%3Ba",
                "/v1/x%00",
                "/v1/x%0d%0ay",
                "/v1/x%7F",
                "/v1/x%",
                "/v1/x%2",
                "/v1/x%zz",
                "/v1/x%+1",
                "/v1/%ff",
                "/v1/%c0%ae%c0%ae",
                "/v1/장비"
            })
    void what_another_program_could_read_differently_is_no_path(String raw) {
        assertThat(RequestPath.of(raw)).isEmpty();
    }

    @Test
    void an_encoded_slash_stays_in_its_segment() {
        assertThat(RequestPath.of("/v1/2015%2F003-1").orElseThrow().segments()).containsExactly("v1", "2015/003-1");
    }

    @Test
    void an_escape_is_decoded_once_only() {
        assertThat(RequestPath.of("/v1/%252e%252e/x").orElseThrow().segments()).containsExactly("v1", "%2e%2e", "x");
    }
}
