package kr.giban.platform.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UuidV7Test {
    @Test
    void has_version_variant_and_the_time() {
        long before = System.currentTimeMillis();
        UUID id = UuidV7.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis() + 100);
    }

    @Test
    void ascends_within_a_process_even_within_a_millisecond() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            ids.add(UuidV7.next().toString());
        }
        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void is_unique_across_threads() {
        List<UUID> ids = IntStream.range(0, 50_000)
                .parallel()
                .mapToObj(i -> UuidV7.next())
                .toList();
        assertThat(new HashSet<>(ids)).hasSize(ids.size());
    }
}
