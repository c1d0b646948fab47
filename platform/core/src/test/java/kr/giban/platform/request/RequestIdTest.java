package kr.giban.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"abcdefgh", "A-b_c.1234", "0198a9b2-7c11-7000-8000-000000000000"})
    void keeps_what_is_well_formed(String given) {
        assertThat(RequestId.of(given)).isEqualTo(given);
    }

    @Test
    void keeps_up_to_128_characters() {
        assertThat(RequestId.isWellFormed("x".repeat(128))).isTrue();
        assertThat(RequestId.isWellFormed("x".repeat(129))).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "short", "has space in it", "line\nbreak-x", "quote\"quote", "한글로된식별자입니다", "abcdefgh\n"})
    void makes_a_new_one_of_version_7_otherwise(String given) {
        String made = RequestId.of(given);

        assertThat(made).isNotEqualTo(given);
        assertThat(UUID.fromString(made).version()).isEqualTo(7);
    }
}
