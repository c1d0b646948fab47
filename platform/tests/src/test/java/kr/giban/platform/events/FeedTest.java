package kr.giban.platform.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kr.giban.platform.due.DueRule;
import kr.giban.platform.feed.FeedPosition;
import kr.giban.platform.outbox.Event;
import kr.giban.platform.outbox.Visibility;
import kr.giban.platform.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(EventsApplication.class)
class FeedTest {
    private static final int LONG = 20;

    @Inject
    Publisher publisher;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    @All
    List<DueRule> dueRules;

    @Test
    void an_event_reads_as_a_cloud_event() {
        String before = FeedClient.anonymous().position();
        String subject = publisher.made(Visibility.PUBLIC);

        read(before, LONG)
                .statusCode(200)
                .contentType("application/cloudevents-batch+json")
                .header("Link", containsString("rel=\"next\""))
                .body("size()", is(1))
                .body("[0].specversion", equalTo("1.0"))
                .body("[0].id", notNullValue())
                .body("[0].source", equalTo("/platform"))
                .body("[0].type", equalTo("thing.made"))
                .body("[0].subject", equalTo(subject))
                .body("[0].time", notNullValue())
                .body("[0].datacontenttype", equalTo("application/json"))
                .body("[0].position", notNullValue())
                .body("[0].data.name", equalTo(subject));
    }

    @Test
    void a_tombstone_has_no_data() {
        String before = FeedClient.anonymous().position();
        publisher.publish(new Event("thing.retired", "things/1", Visibility.PUBLIC, null));

        read(before, LONG)
                .body("[0].type", equalTo("thing.retired"))
                .body("[0].data", nullValue())
                .body("[0].datacontenttype", nullValue());
    }

    @Test
    void each_reader_sees_what_is_for_it_and_moves_on_past_the_rest() {
        FeedClient nobody = FeedClient.anonymous();
        FeedClient planner = FeedClient.bearing(Tokens.of("planner"));
        FeedClient seoul = FeedClient.bearing(Tokens.of("technopark", "tp-seoul"));
        FeedClient busan = FeedClient.bearing(Tokens.of("technopark", "tp-busan"));
        FeedClient serviceOutside = FeedClient.bearing(Tokens.of("service"));
        FeedClient suite = FeedClient.internal(Tokens.of("service"));

        Event open = Publisher.thing(Visibility.PUBLIC);
        Event seouls = Publisher.thing(Visibility.organization("tp-seoul"));
        Event hidden = Publisher.thing(Visibility.INTERNAL);
        publisher.publish(open, seouls, hidden);

        assertThat(suite.next(LONG)).containsExactly(open.subject(), seouls.subject(), hidden.subject());
        assertThat(nobody.next(LONG)).containsExactly(open.subject());
        assertThat(planner.next(LONG)).containsExactly(open.subject());
        assertThat(seoul.next(LONG)).containsExactly(open.subject(), seouls.subject());
        assertThat(busan.next(LONG)).containsExactly(open.subject());
        assertThat(serviceOutside.next(LONG)).containsExactly(open.subject());
        assertThat(nobody.position()).as("past what it may not see").isEqualTo(suite.position());
    }

    @ParameterizedTest
    @ValueSource(strings = {"planner", "technopark", "operator", "auditor"})
    void the_internal_feed_is_for_services_only(String role) {
        given().auth().oauth2(Tokens.of(role)).get("/internal/events").then().statusCode(403);
        given().get("/internal/events").then().statusCode(401);
    }

    @Test
    void a_small_limit_gives_every_event_once_and_in_order() {
        FeedClient reader = FeedClient.anonymous();
        List<String> subjects = new ArrayList<>();
        Event[] events = new Event[7];
        for (int i = 0; i < events.length; i++) {
            events[i] = Publisher.thing(i % 3 == 1 ? Visibility.INTERNAL : Visibility.PUBLIC);
            if (i % 3 != 1) {
                subjects.add(events[i].subject());
            }
        }
        publisher.publish(events);

        List<String> read = new ArrayList<>();
        while (read.size() < subjects.size()) {
            List<String> page = reader.limit(2).next(LONG);
            assertThat(page).hasSizeLessThanOrEqualTo(2).isNotEmpty();
            read.addAll(page);
        }
        assertThat(read).isEqualTo(subjects);
        assertThat(reader.next(0)).isEmpty();
    }

    @Test
    void a_position_of_another_epoch_is_gone_and_the_answer_says_where_to_start_again() {
        String before = FeedClient.anonymous().position();
        read(before, 0).statusCode(200);

        jdbi.useHandle(handle -> handle.execute("select new_feed_epoch()"));

        read(before, 0)
                .statusCode(410)
                .contentType("application/problem+json")
                .header("Link", equalTo("</v1/things>; rel=\"snapshot\", </v1/parts>; rel=\"snapshot\""))
                .body("code", equalTo("epoch-gone"))
                .body("snapshots", contains("/v1/things", "/v1/parts"));
        read(null, 0).statusCode(200);
    }

    @Test
    void a_position_that_the_feed_has_not_reached_is_gone() {
        FeedPosition end = FeedPosition.parse(FeedClient.anonymous().position()).orElseThrow();
        read(new FeedPosition(end.epoch(), end.number() + 1).toString(), 0).statusCode(410);
    }

    @Test
    void a_position_past_retention_is_gone_and_the_start_is_what_is_left() {
        String before = FeedClient.anonymous().position();
        publisher.made(Visibility.PUBLIC);
        read(before, LONG).statusCode(200).body("size()", is(1));
        DueRule retention = dueRules.stream()
                .filter(rule -> rule.name().equals("outbox-retention"))
                .findFirst()
                .orElseThrow();

        assertThat(retention.runDue(clock.instant())).isZero();
        assertThat(retention.runDue(clock.instant().plus(Duration.ofDays(401)))).isPositive();

        read(before, 0).statusCode(410);
        String left = publisher.made(Visibility.PUBLIC);
        read(null, LONG).statusCode(200).body("subject", contains(left));
    }

    @ParameterizedTest
    @CsvSource({
        "after, x, invalid-value",
        "after, 0123456789abcdef, invalid-value",
        "after, 0123456789abcdef.-1, invalid-value",
        "after, 0123456789abcdef.99999999999999999999, invalid-value",
        "limit, 0, out-of-range",
        "limit, 1001, out-of-range",
        "limit, many, wrong-type",
        "waitSeconds, 31, out-of-range",
        "waitSeconds, -1, out-of-range"
    })
    void what_is_malformed_is_refused_by_name(String parameter, String value, String code) {
        given().queryParam(parameter, value)
                .get("/v1/platform-events")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors.pointer", hasItem("query:" + parameter))
                .body("errors.code", hasItem(code));
    }

    private static ValidatableResponse read(String after, int waitSeconds) {
        return given().queryParams(after == null ? java.util.Map.of() : java.util.Map.of("after", after))
                .queryParam("waitSeconds", waitSeconds)
                .get("/v1/platform-events")
                .then();
    }
}
