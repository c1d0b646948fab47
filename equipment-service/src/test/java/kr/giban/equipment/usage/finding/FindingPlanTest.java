package kr.giban.equipment.usage.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.giban.equipment.item.ItemFilter;
import kr.giban.equipment.item.ItemListing;
import kr.giban.equipment.usage.UsageReader;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.rules.Rules;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Among many items and diaries; all of it is undone. */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class FindingPlanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final int CENTERS = 200;
    private static final int ITEMS = 10_000;

    @Inject
    Jdbi jdbi;

    @Inject
    ItemListing items;

    @Inject
    Rules rules;

    @Inject
    ObjectMapper json;

    /** In a transaction that is undone at the end. */
    private Handle handle;

    /** Items of other tests, whose ids of the present come before most of ours. */
    private int others;

    @BeforeEach
    void fill() {
        if (handle == null) {
            handle = jdbi.open().begin();
            others = handle.createQuery("SELECT count(*) FROM equipment_item")
                    .mapTo(Integer.class)
                    .one();
            fill(handle);
        }
    }

    @AfterAll
    void undo() {
        handle.rollback();
        handle.close();
    }

    @Test
    void a_page_of_all_findings_passes_over_a_few_items_by_primary_keys() {
        for (FindingKind kind : FindingKind.values()) {
            Plan plan = plan(kind, new UsageReader(true, ""));
            assertThat(plan.indexes).as(kind.name()).contains("equipment_item_pkey", "usage_year_pkey");
            assertThat(plan.scanned).as(kind.name()).doesNotContain("equipment_item", "usage_year", "usage_record");
            assertThat(plan.read("equipment_item")).as(kind.name()).isLessThan(others + ITEMS / 10);
            assertThat(plan.read("usage_year")).as(kind.name()).isLessThan(2 * (others + ITEMS / 10));
        }
    }

    @Test
    void the_findings_of_one_organization_are_made_of_its_own_items() {
        for (FindingKind kind : FindingKind.values()) {
            Plan plan = plan(kind, new UsageReader(false, "plan-3"));
            assertThat(plan.scanned).as(kind.name()).doesNotContain("equipment_item", "usage_year", "usage_record");
            assertThat(plan.read("equipment_item")).as(kind.name()).isLessThanOrEqualTo(ITEMS / CENTERS);
        }
    }

    /** What a plan did: the indexes it used, the tables it read as a whole, and how many rows it looked at of each. */
    private static final class Plan {
        private final List<String> indexes = new ArrayList<>();
        private final List<String> scanned = new ArrayList<>();
        private final JsonNode root;

        Plan(JsonNode root) {
            this.root = root;
            for (JsonNode step : steps(root, new ArrayList<>())) {
                String type = step.path("Node Type").asText();
                if (type.equals("Seq Scan")) {
                    scanned.add(step.path("Relation Name").asText());
                }
                if (step.has("Index Name")) {
                    indexes.add(step.path("Index Name").asText());
                }
            }
        }

        double read(String table) {
            return steps(root, new ArrayList<>()).stream()
                    .filter(step -> step.path("Relation Name").asText().equals(table))
                    .mapToDouble(step -> step.path("Actual Loops").asDouble()
                            * (step.path("Actual Rows").asDouble()
                                    + step.path("Rows Removed by Filter").asDouble()))
                    .sum();
        }
    }

    private static List<JsonNode> steps(JsonNode node, List<JsonNode> found) {
        if (node.has("Node Type")) {
            found.add(node);
        }
        node.forEach(child -> steps(child, found));
        return found;
    }

    private Plan plan(FindingKind kind, UsageReader reader) {
        FindingRules dated = FindingRules.of(2025, TODAY, rules);
        FindingQuery query =
                new FindingQuery(kind, null, dated, items.select(new ItemFilter(), dated.asOf()), List.of(), reader);
        String sql = FindingRepository.sql(
                query, Keyset.by("id", "i.id", UUID.class).slice(new PageRequest(), query.filters()));
        String plan = query.bindTo(handle.createQuery("EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) " + sql))
                .mapTo(String.class)
                .one();
        try {
            return new Plan(json.readTree(plan));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(Handle handle) {
        handle.execute("""
                INSERT INTO center (id, code, name_ko, host_institution, organization_id, region_code, state, version,
                    created_at, updated_at)
                SELECT gen_random_uuid(), 'PLAN-' || n, '센터', '기관', 'plan-' || n, '11', 'ACTIVE', 0, '2020-01-01',
                    '2020-01-01'
                FROM generate_series(1, %d) n""".formatted(CENTERS));
        handle.execute("""
                INSERT INTO equipment_item (id, center_id, asset_no, name_ko, acquired_on, cost_krw, reported_state,
                    utilization_year, utilization_percent, keywords, version, created_at, updated_at)
                SELECT gen_random_uuid(), c.id, n::text, '장비', date '2015-01-01' + n %% 4000, 40000000,
                    CASE WHEN n %% 5 = 0 THEN 'UNDERUSED' ELSE 'IN_USE' END, CASE WHEN n %% 3 = 0 THEN 2025 END,
                    CASE WHEN n %% 3 = 0 THEN n %% 90 END, '{}', 0, '2025-02-01', '2025-02-01'
                FROM generate_series(1, %d) n JOIN center c ON c.code = 'PLAN-' || 1 + n %% %d""".formatted(ITEMS, CENTERS));
        handle.execute("""
                INSERT INTO usage_year (item_id, year, records, hours, last_used_on)
                SELECT i.id, y, 10, (abs(hashtext(i.id::text)) % 20) * 25,
                    make_date(y, 1 + abs(hashtext(i.id::text)) % 12, 15)
                FROM equipment_item i JOIN center c ON c.id = i.center_id
                CROSS JOIN generate_series(2021, 2025) y
                WHERE c.code LIKE 'PLAN-%' AND i.asset_no::integer % 4 <> 0""");
        handle.execute("ANALYZE center");
        handle.execute("ANALYZE equipment_item");
        handle.execute("ANALYZE usage_year");
    }
}
