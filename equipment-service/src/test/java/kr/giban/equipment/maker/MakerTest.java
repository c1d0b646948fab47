package kr.giban.equipment.maker;

import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.giban.equipment.Given;
import kr.giban.platform.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MakerTest {
    private static final int RACERS = 4;

    @Inject
    Jdbi jdbi;

    private final String word = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_name_is_the_same_in_every_spelling_and_legal_form() {
        for (String name : List.of(
                "한빛정밀", "㈜한빛정밀", "주식회사 한빛 정밀", "한빛정밀(주)", "한빛-정밀 Co., Ltd.", "한빛정밀 Inc.", "한빛정밀 ＧｍｂＨ & Co. KG")) {
            assertThat(key(name)).as(name).isEqualTo("한빛정밀");
        }
        assertThat(key("Brüker  L.L.C.")).isEqualTo("bruker");
        assertThat(key("Co., Ltd."))
                .as("a name of nothing else keeps its letters")
                .isEqualTo("coltd");
    }

    @Test
    void makers_are_found_by_any_of_their_names() {
        as(null).queryParam("q", "써모 피셔")
                .get("/v1/makers")
                .then()
                .statusCode(200)
                .body("items.code", contains("THERMO-FISHER"));
        as(null).get("/v1/makers").then().body("items.code", hasItem("AGILENT"));
    }

    @Test
    void a_name_belongs_to_one_maker_and_all_that_are_taken_are_told() {
        assertThat(put("A" + word, "한빛 " + word, "Hanbit " + word).statusCode()).isEqualTo(200);
        put("B" + word, "주식회사 한빛 " + word, "other " + word, "x " + word, "HANBIT-" + word + ", Inc.", "---")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/nameKo", "/aliases/1", "/aliases/2"))
                .body("errors.code", contains("maker-name-taken", "maker-name-taken", "maker-name-empty"));
    }

    @Test
    void items_are_found_under_any_name_of_their_maker_and_under_its_code() {
        Given.Center center = Given.center();
        Given.stored(center, "A-1", "maker", "주식회사 새론 " + word);
        Given.stored(center, "A-2", "maker", "SAERON-" + word + ", Inc.");
        Given.stored(center, "A-3", "maker", "other " + word);
        Given.stored(center, "A-4", "maker", null);
        assertThat(of(center, "saeron " + word)).as("not in the list yet").containsExactly("A-2");
        put("S" + word, "새론 " + word, "Saeron " + word);
        for (String name : List.of(
                "새론" + word,
                "Saeron " + word + " Co., Ltd.",
                "S" + word,
                ("S" + word).toUpperCase(java.util.Locale.ROOT))) {
            assertThat(of(center, name)).as(name).containsExactly("A-1", "A-2");
        }
        assertThat(of(center, "새론" + word, "OTHER-" + word)).containsExactly("A-1", "A-2", "A-3");
        assertThat(of(center, "---")).as("no name at all").isEmpty();
        assertThat(of(center, "없는 제작사 " + word)).isEmpty();
        as(null).queryParam("center", center.code())
                .queryParam("maker", "saeron" + word)
                .queryParam("rows", "class")
                .get("/v1/equipment/matrix")
                .then()
                .body("items", equalTo(2));
    }

    private static List<String> of(Given.Center center, String... makers) {
        Response answer = as(null).queryParam("center", center.code())
                .queryParam("maker", (Object[]) makers)
                .queryParam("sort", "assetNo")
                .get("/v1/equipment");
        answer.then().statusCode(200);
        return answer.path("items.assetNo");
    }

    @Test
    void an_unchanged_maker_keeps_its_tag() {
        Response first = put("C" + word, "다올 " + word, "Daol " + word);
        Response again = as(Tokens.of("operator"))
                .contentType("application/json")
                .header("If-Match", first.header("ETag"))
                .body(body("다올 " + word, "Daol " + word))
                .put("/v1/makers/{code}", "C" + word.toUpperCase(java.util.Locale.ROOT));
        again.then().statusCode(200);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void of_many_who_want_one_name_at_the_same_time_one_gets_it_and_the_others_are_told() throws Exception {
        ExecutorService racers = Executors.newFixedThreadPool(RACERS);
        try {
            CyclicBarrier start = new CyclicBarrier(RACERS);
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < RACERS; i++) {
                String code = "R" + i + word;
                String own = i + " " + word;
                answers.add(racers.submit(() -> {
                    start.await();
                    return put(code, "경주 " + own, "Race " + own, "우승 " + word).statusCode();
                }));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses)
                    .as("without the lock the constraint would answer some with 409")
                    .containsExactlyInAnyOrder(200, 422, 422, 422);
        } finally {
            racers.shutdownNow();
        }
    }

    @Test
    void the_feed_tells_of_a_change() {
        String position = as(null).queryParam("after", "latest")
                .get("/v1/equipment-events")
                .header("Giban-Feed-Position");
        put("E" + word, "소식 " + word, "News " + word);
        as(null).queryParam("after", position)
                .queryParam("waitSeconds", 10)
                .get("/v1/equipment-events")
                .then()
                .body("type", hasItem("maker.changed"))
                .body("find { it.type == 'maker.changed' }.data.nameKo", equalTo("소식 " + word));
    }

    @Test
    void what_was_made_by_mistake_is_taken_off_and_its_names_are_free() {
        String code = "M" + word;
        String made = put(code, "잘못 " + word, "Wrong " + word, "별칭 " + word).header("ETag");
        remove(code, "\"7\"").then().statusCode(412);
        remove(code, made).then().statusCode(204);
        as(null).get("/v1/makers/{code}", code.toUpperCase(java.util.Locale.ROOT))
                .then()
                .statusCode(404);
        remove(code, made).then().statusCode(404);
        assertThat(put(code, "다시 " + word, "Again " + word).header("ETag"))
                .as("nobody takes it for the old one")
                .isNotEqualTo(made);
        put("N" + word, "맞는 이름 " + word, "Right " + word, "별칭 " + word).then().statusCode(200);
    }

    private static Response remove(String code, String etag) {
        return as(Tokens.of("operator"))
                .header("If-Match", etag)
                .delete("/v1/makers/{code}", code.toUpperCase(java.util.Locale.ROOT));
    }

    private String key(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT maker_key(:name)")
                .bind("name", name)
                .mapTo(String.class)
                .one());
    }

    private static Map<String, Object> body(String korean, String english, String... aliases) {
        return Map.of("nameKo", korean, "nameEn", english, "aliases", List.of(aliases), "source", "시험");
    }

    private static Response put(String code, String korean, String english, String... aliases) {
        return as(Tokens.of("operator"))
                .contentType("application/json")
                .body(body(korean, english, aliases))
                .put("/v1/makers/{code}", code.toUpperCase(java.util.Locale.ROOT));
    }
}
