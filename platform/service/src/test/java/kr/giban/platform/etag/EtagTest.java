package kr.giban.platform.etag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EtagTest {
    @Test
    void matches_itself_in_a_list_a_star_and_with_the_suffix_of_an_encoding() {
        assertThat(Etag.matches("\"7\"", Etag.of(7))).isTrue();
        assertThat(Etag.matches("\"6\", \"7\"", Etag.of(7))).isTrue();
        assertThat(Etag.matches("*", Etag.of(7))).isTrue();
        assertThat(Etag.matches("\"7-gzip\"", Etag.of(7))).isTrue();
    }

    @Test
    void does_not_match_another_or_a_weak_one() {
        assertThat(Etag.matches("\"8\"", Etag.of(7))).isFalse();
        assertThat(Etag.matches("W/\"7\"", Etag.of(7))).isFalse();
        assertThat(Etag.matches("7", Etag.of(7))).isFalse();
    }
}
