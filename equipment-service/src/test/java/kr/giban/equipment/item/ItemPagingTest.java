package kr.giban.equipment.item;

import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.giban.equipment.Given;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Someone pages through a list while another adds, removes and retires items before and after the place that was reached. */
@QuarkusTest
class ItemPagingTest {
    private static final int PAGE = 8;

    private final String maker = "m" + UUID.randomUUID();
    private final List<Given.Center> centers = new ArrayList<>();
    private final Set<String> throughout = new HashSet<>();
    private int writes;

    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "-nameKo",
                "assetNo",
                "-centerCode",
                "acquiredOn",
                "-costKrw",
                "updatedAt",
                "distance",
                "-costKrw,assetNo"
            })
    void every_item_that_is_there_throughout_comes_once_in_every_order(String sort) {
        store();
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Response page = as(null).queryParam("maker", maker)
                    .queryParam("near", "37.5,127.0")
                    .queryParam("q", "현미경")
                    .queryParam("sort", sort)
                    .queryParam("limit", PAGE)
                    .queryParam("cursor", cursor)
                    .get("/v1/equipment");
            page.then().statusCode(200);
            seen.addAll(page.jsonPath().getList("items.id"));
            cursor = page.path("next");
            write();
        } while (cursor != null && seen.size() < 500);
        assertThat(seen).doesNotHaveDuplicates().containsAll(throughout);
    }

    @Test
    void pages_by_counting_would_repeat_items_and_skip_others() {
        store();
        List<String> seen = new ArrayList<>();
        List<String> page;
        int offset = 0;
        do {
            int from = offset;
            page = jdbi.withHandle(handle -> handle.createQuery(
                            "SELECT id::text FROM equipment_item WHERE maker = :maker ORDER BY asset_no, id"
                                    + " OFFSET :from LIMIT :page")
                    .bind("maker", maker)
                    .bind("from", from)
                    .bind("page", PAGE)
                    .mapTo(String.class)
                    .list());
            seen.addAll(page);
            offset += PAGE;
            // Now there is more before the place, now less.
            if (offset <= 2 * PAGE) {
                removeOne("0-gone");
                removeOne("0-gone");
            } else {
                write();
            }
        } while (!page.isEmpty() && seen.size() < 500);
        assertThat(missing(seen)).as("some were skipped").isNotEmpty();
        assertThat(seen.size()).as("some came twice").isGreaterThan(new HashSet<>(seen).size());
    }

    private Set<String> missing(List<String> seen) {
        Set<String> missing = new HashSet<>(throughout);
        seen.forEach(missing::remove);
        return missing;
    }

    private void store() {
        String organization = Given.organization();
        for (double latitude : new double[] {36.5, 37.5, 35.5}) {
            Given.Center center = Given.center(organization, "11");
            as(center.token())
                    .contentType("application/json")
                    .header("If-Match", center.etag())
                    .body(Map.of("latitude", latitude, "longitude", 127.0))
                    .patch("/v1/centers/{id}", center.id())
                    .then()
                    .statusCode(200);
            centers.add(center);
        }
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < 36; i++) {
            items.add(entry(centers.get(i % 3), "k-" + i, "현미경 " + i % 12, 2000 + i % 7, i % 9 * 1000L));
        }
        bulk(items).jsonPath().getList("results.id").forEach(id -> throughout.add(id.toString()));
        List<Map<String, Object>> leaving = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            leaving.add(entry(centers.get(i % 3), "0-gone-" + i, "가 현미경", 1950, 1));
            leaving.add(entry(centers.get(i % 3), "z-gone-" + i, "힣 현미경", 2021, 9_000_000));
        }
        bulk(leaving);
    }

    /** Before and after every place: what comes, what goes, and what changes. */
    private void write() {
        int n = writes++;
        Given.Center center = centers.get(n % 3);
        bulk(List.of(
                entry(center, "0-new-" + n, "가 현미경", 1950, 2), entry(center, "z-new-" + n, "힣 현미경", 2021, 9_900_000)));
        bulk(List.of(entry(center, "0-two-" + n, "가가 현미경", 1951, 3)));
        removeOne("z-gone");
        Response retiring = as(null).queryParam("center", center.code())
                .queryParam("q", "0-new-" + n)
                .get("/v1/equipment");
        String id = retiring.path("items[0].id");
        as(center.token())
                .contentType("application/json")
                .header(
                        "If-Match",
                        as(center.token()).get("/v1/equipment/{id}", id).header("ETag"))
                .body(Map.of("kind", "SOLD", "reason", "매각"))
                .post("/v1/equipment/{id}/retire", id)
                .then()
                .statusCode(200);
    }

    private void removeOne(String assetNo) {
        jdbi.useHandle(
                handle -> handle.createUpdate("DELETE FROM equipment_item WHERE id = (SELECT id FROM equipment_item"
                                + " WHERE maker = :maker AND asset_no LIKE :assetNo || '%' ORDER BY id LIMIT 1)")
                        .bind("maker", maker)
                        .bind("assetNo", assetNo)
                        .execute());
    }

    private Map<String, Object> entry(Given.Center center, String assetNo, String name, int year, long cost) {
        return Map.of(
                "centerCode",
                center.code(),
                "assetNo",
                assetNo,
                "item",
                Given.item("nameKo", name, "maker", maker, "acquiredOn", year + "-01-01", "costKrw", cost));
    }

    private Response bulk(List<Map<String, Object>> items) {
        Response stored = as(centers.get(0).token())
                .contentType("application/json")
                .body(Map.of("items", items))
                .post("/v1/equipment/bulk");
        stored.then().statusCode(200);
        return stored;
    }
}
