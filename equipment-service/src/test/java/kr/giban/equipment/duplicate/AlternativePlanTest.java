package kr.giban.equipment.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.giban.equipment.item.DerivedState;
import kr.giban.equipment.item.ItemRules;
import kr.giban.platform.rules.Rules;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Among many items; all of it is undone. */
@QuarkusTest
class AlternativePlanTest {
    private static final String CENTERS = """
            INSERT INTO center (id, code, name_ko, host_institution, organization_id, region_code, state, version,
                created_at, updated_at)
            SELECT gen_random_uuid(), 'ALT-' || n, '센터', '기관', 'alt', 11 + n % 20, 'ACTIVE', 0, '2020-01-01', '2020-01-01'
            FROM generate_series(1, 200) n""";
    private static final String ITEMS = """
            INSERT INTO equipment_item (id, center_id, asset_no, name_ko, class_code, sharing, reported_state, keywords,
                version, created_at, updated_at)
            SELECT gen_random_uuid(), c.id, n::text, '장비 ' || n % 300, chr(65 + n % 8),
                (array['JOINT_ALLOWED', 'JOINT_SERVICE', NULL])[1 + n % 3], 'IN_USE', '{}', 0, '2025-02-01', '2025-02-01'
            FROM generate_series(1, 20000) n JOIN center c ON c.code = 'ALT-' || 1 + n * 7 % 200""";

    @Inject
    Jdbi jdbi;

    @Inject
    Rules rules;

    @Test
    void alternatives_are_looked_for_among_what_others_may_use_of_the_class_in_the_region() {
        try (Handle handle = jdbi.open().begin()) {
            handle.execute(CENTERS);
            handle.execute(ITEMS);
            handle.execute("ANALYZE center");
            handle.execute("ANALYZE equipment_item");
            List<PlannedKeys> planned = List.of(new PlannedKeys(0, "", null, "", "", "장비17", "11", "A"));
            DerivedState derived = DerivedState.now(ItemRules.on(LocalDate.of(2026, 3, 2), rules));
            String plan = DuplicateRepository.alternatives(
                            DuplicateRepository.begun(
                                    handle, "EXPLAIN " + AlternativeSql.FIND, planned, Map.of("11", "11"), derived),
                            planned,
                            new ClassKin(List.of()))
                    .mapTo(String.class)
                    .list()
                    .stream()
                    .collect(Collectors.joining("\n"));
            assertThat(plan).contains("equipment_item_shareable").doesNotContain("Seq Scan on equipment_item");
            handle.rollback();
        }
    }
}
