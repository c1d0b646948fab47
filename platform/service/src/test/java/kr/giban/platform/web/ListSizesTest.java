package kr.giban.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import kr.giban.platform.problem.Fault;
import org.junit.jupiter.api.Test;

class ListSizesTest {
    record Inner(@Size(max = 2) List<String> texts) {}

    record Outer(@Size(min = 1, max = 3) List<Inner> inners, Inner one, List<String> unbounded) {}

    @Test
    void names_each_list_that_is_too_long_wherever_it_is() {
        Inner fits = new Inner(List.of("a", "b"));
        Inner tooLong = new Inner(List.of("a", "b", "c"));
        assertThat(ListSizes.faults(
                        new Outer(Arrays.asList(fits, null, tooLong), tooLong, Collections.nCopies(99, ""))))
                .extracting(Fault::pointer)
                .containsExactly("/inners/2/texts", "/one/texts");
        assertThat(ListSizes.faults(new Outer(Collections.nCopies(4, tooLong), null, null)))
                .extracting(Fault::pointer)
                .containsExactly("/inners");
    }

    @Test
    void leaves_what_is_no_record_to_others() {
        assertThat(ListSizes.faults(null)).isEmpty();
        assertThat(ListSizes.faults("text")).isEmpty();
    }
}
