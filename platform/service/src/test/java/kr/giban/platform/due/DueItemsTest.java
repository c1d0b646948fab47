package kr.giban.platform.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DueItemsTest {
    @Test
    void one_that_cannot_be_done_holds_up_no_other() {
        List<Integer> done = new ArrayList<>();

        int moved = DueItems.each("rule", List.of(1, 2, 3, 4), item -> {
            if (item == 2) {
                throw new IllegalStateException("poisoned");
            }
            return item != 3 && done.add(item);
        });

        assertThat(done).containsExactly(1, 4);
        assertThat(moved).isEqualTo(2);
    }
}
