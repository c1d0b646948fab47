package kr.giban.equipment.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.giban.equipment.Given;
import kr.giban.equipment.facet.FacetPlan;
import kr.giban.equipment.item.ItemPages.Way;
import kr.giban.equipment.search.CommonWordsNow;
import kr.giban.equipment.search.Meaning;
import kr.giban.equipment.search.Sought;
import kr.giban.platform.paging.PageRequest;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Which ways the planner goes through an inventory of some size, led as the search leads it. */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class SearchPlansTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 21);
    private static final int ROWS = 30_000;

    @Inject
    Jdbi jdbi;

    @Inject
    ItemListing listing;

    /** In a transaction that is undone at the end. */
    private Handle handle;

    /** Items of some centers, all with one word, a third of them with a common word and one in 3,000 with a rare one. */
    @BeforeEach
    void fill() {
        if (handle != null) {
            return;
        }
        List<UUID> centers = List.of(
                UUID.fromString(Given.center().id()),
                UUID.fromString(Given.center().id()));
        handle = jdbi.open().begin();
        handle.createUpdate("""
                        INSERT INTO equipment_item (id, center_id, asset_no, name_ko, acquired_on, cost_krw, reported_state,
                            maker, keywords, features, search_vector, search_version, version, created_at, updated_at)
                        SELECT gen_random_uuid(), (:centers)[1 + n % 2], 'A-' || n, 'n' || hashint4(n),
                            date '2000-01-01' + n % 8000, abs(hashint4(n)), 'IN_USE', CASE WHEN n % 10 = 0 THEN 'Maker ' || n % 3000 END, '{}', repeat('x', 300),
                            (CASE WHEN n % 3 = 0 THEN '''common'':1A ' ELSE '' END
                                || '''everywhere'':1A '
                                || CASE WHEN n % 3000 = 0 THEN '''rare'':1A ' ELSE '' END
                                || '''a-' || n || ''':1A')::tsvector, 1, 0,
                            timestamptz '2022-01-01' + n * interval '1 second',
                            timestamptz '2022-01-01' + n * interval '1 second'
                        FROM generate_series(1, :rows) n
                        """)
                .bindArray("centers", UUID.class, centers)
                .bind("rows", ROWS)
                .execute();
        handle.execute("ANALYZE equipment_item");
    }

    @AfterAll
    void undo() {
        handle.rollback();
        handle.close();
    }

    @Test
    void rare_words_and_beginnings_are_found_by_the_index_of_words() {
        assertThat(page("rare", null, Way.WORDS)).contains("equipment_item_found");
        assertThat(page("A-1234", null, Way.WORDS)).contains("equipment_item_found");
        assertThat(page("common rare", "nameKo", Way.WORDS)).contains("equipment_item_found");
    }

    @Test
    void of_common_words_the_list_is_looked_through_in_its_order() {
        assertThat(page("common", null, Way.STRETCH)).contains("equipment_item_pkey");
        assertThat(page("common", "-costKrw", Way.STRETCH)).contains("equipment_item_cost");
    }

    @Test
    void every_order_has_its_index() {
        Map<String, String> indexes = Map.of(
                "id", "equipment_item_pkey",
                "nameKo", "equipment_item_name",
                "assetNo", "equipment_item_asset_no",
                "-acquiredOn", "equipment_item_acquired",
                "costKrw", "equipment_item_cost",
                "-updatedAt", "equipment_item_updated");
        indexes.forEach((sort, index) -> assertThat(page(null, sort, Way.ANY))
                .as(sort)
                .contains(index)
                .doesNotContain("Seq Scan on equipment_item"));
    }

    @Test
    void the_nearest_are_read_by_their_centers() {
        ItemFilter filter = new ItemFilter();
        filter.near = "37.5,127";
        assertThat(page(filter, null, "distance", Way.CENTERS))
                .contains("equipment_item_center")
                .doesNotContain("Seq Scan on equipment_item");
    }

    @Test
    void the_items_of_a_maker_are_found_by_the_index_of_its_names() {
        ItemFilter filter = new ItemFilter();
        filter.maker = List.of("maker-70, Inc.", "AGILENT");
        for (String sort : new String[] {null, "nameKo"}) {
            assertThat(page(filter, null, sort, Way.ANY))
                    .contains("equipment_item_maker")
                    .doesNotContain("Seq Scan on equipment_item");
        }
    }

    @Test
    void similar_words_have_an_index() {
        handle.execute("INSERT INTO equipment_word SELECT md5(n::text) FROM generate_series(1, 20000) n");
        handle.execute("ANALYZE equipment_word");
        // As the search does.
        handle.execute("SET LOCAL enable_seqscan = off");
        assertThat(plan(handle.createQuery("EXPLAIN SELECT word FROM equipment_word w WHERE 'shimazu' <% w.word")))
                .contains("equipment_word_similar");
    }

    @Test
    void a_word_that_all_items_have_is_asked_of_the_rows_and_not_of_the_index() {
        assertThat(planned(new ItemFilter(), CommonWordsNow.leftOut(handle, "everywhere rare"), null, Way.WORDS))
                .contains("Index Cond: (search_vector @@ '''rare'''::tsquery)")
                .contains("Filter: ts_match_vq(search_vector, '''everywhere'' & ''rare'''::tsquery)");
    }

    @Test
    void estimates_read_the_sample_alone() {
        handle.execute("SET LOCAL enable_seqscan = off");
        assertThat(plan(FacetPlan.ofSample(handle, select(new ItemFilter(), "common"))))
                .contains("equipment_item_sample");
    }

    private String page(String q, String sort, Way way) {
        return page(new ItemFilter(), q, sort, way);
    }

    private String page(ItemFilter filter, String q, String sort, Way way) {
        return planned(filter, sought(q), sort, way);
    }

    private String planned(ItemFilter filter, Sought sought, String sort, Way way) {
        ItemSelection selection = listing.select(filter, DAY, sought);
        var slice = ItemRepository.order(sort, selection).slice(new PageRequest(), filter.values());
        handle.execute("SET LOCAL enable_seqscan = " + (selection.sought().isSomething() ? "off" : "on"));
        Query query = handle.createQuery("EXPLAIN " + ItemPages.select(selection, slice, way));
        return plan(ItemPages.bind(query, selection, slice));
    }

    private ItemSelection select(ItemFilter filter, String q) {
        return listing.select(filter, DAY, sought(q));
    }

    private static Sought sought(String q) {
        return Sought.of(q, Meaning.of(q != null && q.startsWith("A-"), Map.of()));
    }

    private static String plan(Query query) {
        return query.mapTo(String.class).list().stream().collect(Collectors.joining("\n"));
    }
}
