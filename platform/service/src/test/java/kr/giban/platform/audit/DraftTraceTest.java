package kr.giban.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftTraceTest {
    private final ObjectMapper mapper = new ObjectMapper();

    private record Draft(String title, String summary, String person) {}

    @Test
    void says_which_fields_changed_and_not_what_they_say() throws Exception {
        DraftTrace trace =
                DraftTrace.of(mapper, 3, new Draft("old", "same", "somebody"), new Draft("new title", "same", null));

        assertThat(trace.version()).isEqualTo(3);
        assertThat(trace.changed()).containsExactly("person", "title");
        assertThat(mapper.writeValueAsString(trace)).doesNotContain("new title", "somebody");
    }

    @Test
    void of_what_is_new_names_what_it_has() {
        assertThat(DraftTrace.of(mapper, 0, null, new Draft("title", null, null))
                        .changed())
                .containsExactly("title");
    }

    @Test
    void proves_what_a_draft_said_and_may_leave_out_who() {
        Draft one = new Draft("title", "summary", "somebody");
        Draft other = new Draft("title", "summary", "somebody else");

        assertThat(DraftTrace.of(mapper, 1, null, one).sha256())
                .isNotEqualTo(DraftTrace.of(mapper, 1, null, other).sha256());
        assertThat(DraftTrace.of(mapper, 1, null, one, List.of(one.title())).sha256())
                .isEqualTo(DraftTrace.of(mapper, 1, null, other, List.of(other.title()))
                        .sha256());
    }
}
