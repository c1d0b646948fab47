package kr.giban.roadmap.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import kr.giban.roadmap.diff.Change.Kind;
import org.junit.jupiter.api.Test;

class DiffTest {
    private static final UUID NEED = UUID.randomUUID();

    private final Diff diff = Diff.of(
            1,
            2,
            List.of(
                    change("tasks/2023-BIO-03/titleKo", Kind.CHANGED),
                    change("tasks/2024-BIO-01", Kind.ADDED),
                    change("needs/" + NEED + "/quantity", Kind.CHANGED),
                    change("roadmap/title", Kind.CHANGED)));

    @Test
    void a_reference_names_a_changed_field_or_the_task_that_has_one() {
        assertThat(has("tasks/2023-BIO-03/titleKo")).isTrue();
        assertThat(has("tasks/2023-BIO-03")).isTrue();
        assertThat(has("needs/" + NEED)).isTrue();
        assertThat(has("needs/" + NEED + "/quantity")).isTrue();
        assertThat(has("roadmap/title")).isTrue();
    }

    @Test
    void there_is_one_way_to_write_a_reference() {
        for (String other : List.of("2023-BIO-03", "/tasks/2023-BIO-03", "v1/tasks/2023-BIO-03", "roadmap", "needs/")) {
            assertThat(has(other)).as(other).isFalse();
        }
    }

    @Test
    void a_field_of_a_new_task_is_a_change() {
        assertThat(has("tasks/2024-BIO-01/purposeKo")).isTrue();
    }

    @Test
    void what_did_not_change_is_no_change() {
        assertThat(has("tasks/2023-BIO-03/purposeKo")).isFalse();
        assertThat(has("tasks/2023-BIO-0")).isFalse();
        assertThat(has("2023-BIO-04")).isFalse();
        assertThat(has("")).isFalse();
        assertThat(has("tasks")).isFalse();
    }

    private boolean has(String reference) {
        return diff.has(reference);
    }

    private static Change change(String ref, Kind kind) {
        return new Change(ref, kind, "task", "key", null, null, null);
    }
}
