package kr.giban.gateway.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntityTagsTest {
    @Test
    void a_strong_tag_gets_an_ending_and_loses_it_again() {
        assertThat(EntityTags.compressed("\"abc\"")).isEqualTo("\"abc-gzip\"");
        assertThat(EntityTags.plain("If-None-Match", "\"abc-gzip\"")).isEqualTo("\"abc\"");
        assertThat(EntityTags.plain("if-match", "\"abc-gzip\"")).isEqualTo("\"abc\"");
        assertThat(EntityTags.plain("If-Match", "\"a-gzip\", \"b\", \"c-gzip\" , W/\"d\""))
                .isEqualTo("\"a\", \"b\", \"c\" , W/\"d\"");
    }

    @Test
    void a_weak_tag_speaks_of_all_forms() {
        assertThat(EntityTags.compressed("W/\"abc\"")).isEqualTo("W/\"abc\"");
    }

    @Test
    void what_is_no_tag_of_the_kind_stays_as_it_is() {
        assertThat(EntityTags.plain("If-None-Match", "*")).isEqualTo("*");
        assertThat(EntityTags.plain("If-Match", "\"gzip\"")).isEqualTo("\"gzip\"");
        assertThat(EntityTags.plain("X-Note", "\"abc-gzip\"")).isEqualTo("\"abc-gzip\"");
        assertThat(EntityTags.plain("If-Range", "\"abc-gzip\"")).isEqualTo("\"abc-gzip\"");
    }
}
