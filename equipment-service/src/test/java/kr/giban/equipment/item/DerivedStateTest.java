package kr.giban.equipment.item;

import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.giban.equipment.Given;
import kr.giban.equipment.usage.Diaries;
import kr.giban.platform.time.Seoul;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Last year's diary counts before what a center reports. */
@QuarkusTest
class DerivedStateTest {
    @Inject
    Clock clock;

    private Given.Center center;
    private int lastYear;

    @BeforeEach
    void register() {
        center = Given.center();
        lastYear = Seoul.today(clock).getYear() - 1;
    }

    @Test
    void an_item_that_is_reported_busy_is_underused_if_its_diary_says_so() {
        String slack = stored("slack", 40);
        String busy = stored("busy", 5);
        String reported = stored("reported", 5);
        Diaries.usedDaily(center, slack, LocalDate.of(lastYear, 3, 1), 2);
        Diaries.usedDaily(center, busy, LocalDate.of(lastYear, 3, 1), 20);

        derived(slack, "UNDERUSED", "DIARY");
        derived(busy, "IN_USE", "DIARY");
        derived(reported, "UNDERUSED", "REPORT");
        assertThat(found("UNDERUSED")).containsExactlyInAnyOrder("slack", "reported");
        assertThat(found("IN_USE")).containsExactly("busy");
        assertThat(facets("UNDERUSED")).isEqualTo(2);
        as(null).queryParam("center", center.code())
                .queryParam("sort", "assetNo")
                .get("/v1/equipment")
                .then()
                .body("items.derivedFrom", equalTo(List.of("DIARY", "REPORT", "DIARY")))
                .body("items.derivedState", equalTo(List.of("IN_USE", "UNDERUSED", "UNDERUSED")));
    }

    @Test
    void the_diary_of_a_year_that_still_runs_or_is_long_over_says_nothing_of_it() {
        String item = stored("A-1", 40);
        Diaries.usedDaily(center, item, LocalDate.of(lastYear - 1, 3, 1), 2);
        Diaries.recorded(center, item, Diaries.use("now", Seoul.today(clock)));
        derived(item, "IN_USE", "REPORT");
    }

    @Test
    void an_item_acquired_in_the_year_is_judged_by_the_time_that_it_was_there() {
        String item =
                stored("A-1", 40, "acquiredOn", LocalDate.of(lastYear, 12, 1).toString());
        Diaries.usedDaily(center, item, LocalDate.of(lastYear, 12, 1), 2);
        derived(item, "IN_USE", "DIARY");
    }

    @Test
    void a_reader_who_has_the_item_gets_it_anew_once_its_diary_says_otherwise() {
        String item = stored("A-1", 40);
        Response before = as(null).get("/v1/equipment/{id}", item);
        Diaries.usedDaily(center, item, LocalDate.of(lastYear, 3, 1), 2);
        as(null).header("If-None-Match", before.header("ETag"))
                .get("/v1/equipment/{id}", item)
                .then()
                .statusCode(200)
                .header("ETag", not(before.header("ETag")));
        String own = as(center.token()).get("/v1/equipment/{id}", item).header("ETag");
        Given.put(center, "A-1", Given.item("location", "2층"), "If-Match", own)
                .then()
                .statusCode(200);
    }

    @Test
    void of_a_past_moment_it_is_kept_what_was_reported() {
        String item = stored("A-1", 40);
        Diaries.usedDaily(center, item, LocalDate.of(lastYear, 3, 1), 2);
        Response past = as(null).queryParam("center", center.code())
                .queryParam("derivedState", "IN_USE")
                .queryParam("asOf", Instant.now(clock).toString())
                .get("/v1/equipment/matrix");
        past.then().statusCode(200).body("items", equalTo(1));
    }

    private String stored(String assetNo, int percent, Object... more) {
        Object[] fields = new Object[more.length + 4];
        fields[0] = "utilizationYear";
        fields[1] = 2021;
        fields[2] = "utilizationPercent";
        fields[3] = percent;
        System.arraycopy(more, 0, fields, 4, more.length);
        return Given.stored(center, assetNo, fields).path("id");
    }

    private static void derived(String item, String state, String from) {
        as(null).get("/v1/equipment/{id}", item)
                .then()
                .body("derivedState", equalTo(state), "derivedFrom", equalTo(from));
    }

    private List<String> found(String state) {
        return as(null).queryParam("center", center.code())
                .queryParam("derivedState", state)
                .get("/v1/equipment")
                .path("items.assetNo");
    }

    private int facets(String state) {
        return as(null).queryParam("center", center.code())
                .queryParam("derivedState", state)
                .get("/v1/equipment/facets")
                .path("total");
    }
}
