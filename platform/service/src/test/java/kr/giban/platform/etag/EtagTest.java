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
    void names_its_version_in_every_view_and_its_body_in_one() {
        String masked = Etag.of(7, Etag.PUBLIC);
        assertThat(masked).isNotEqualTo(Etag.of(7)).startsWith("\"").endsWith("\"");
        assertThat(Etag.matches(masked, Etag.of(7))).isTrue();
        assertThat(Etag.matches("\"7.public-gzip\"", Etag.of(7))).isTrue();
        assertThat(Etag.matches("\"8.public\"", Etag.of(7))).isFalse();
        assertThat(Etag.isKnown(masked, masked)).isTrue();
        assertThat(Etag.isKnown("\"7.public-gzip\"", masked)).isTrue();
        assertThat(Etag.isKnown(masked, Etag.of(7))).isFalse();
        assertThat(Etag.isKnown("\"7\"", masked)).isFalse();
    }

    @Test
    void does_not_match_another_or_a_weak_one() {
        assertThat(Etag.matches("\"8\"", Etag.of(7))).isFalse();
        assertThat(Etag.matches("W/\"7\"", Etag.of(7))).isFalse();
        assertThat(Etag.matches("7", Etag.of(7))).isFalse();
    }
}
