package kr.giban.platform.events;

import static io.restassured.RestAssured.given;
import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kr.giban.platform.consumer.EventHandler;
import kr.giban.platform.consumer.SourceLoop;
import kr.giban.platform.consumer.SourceLoops;
import kr.giban.platform.consumer.SourceStatus.State;
import kr.giban.platform.feed.FeedPosition;
import kr.giban.platform.outbox.Event;
import kr.giban.platform.outbox.Visibility;
import kr.giban.platform.security.Caller;
import kr.giban.platform.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The application reads its own feed, under a name of each test's own. */
@QuarkusTest
@TestProfile(EventsApplication.class)
class ConsumerTest {
    @TestHTTPResource("/")
    String url;

    @Inject
    SourceLoops loops;

    @Inject
    Publisher publisher;

    @Inject
    Jdbi jdbi;

    @Inject
    Caller caller;

    private final List<SourceLoop> running = new ArrayList<>();
    private String source;
    private Effect effect;

    @BeforeEach
    void startAtTheEnd(TestInfo test) {
        source = test.getTestMethod().orElseThrow().getName();
        effect = new Effect(source, "thing.made", jdbi, caller);
        standAt(FeedPosition.parse(FeedClient.anonymous().position()).orElseThrow());
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (SourceLoop loop : running) {
            loop.stop();
        }
    }

    @Test
    void each_wanted_event_takes_effect_once_in_order_as_the_system() {
        SourceLoop loop = start(effect);
        List<String> subjects = publish(things(3));
        publisher.publish(Publisher.thing("thing.sold", Visibility.PUBLIC));
        subjects.addAll(publish(things(2)));

        awaitEffects(subjects);
        assertThat(Effect.actors(jdbi, source)).containsExactly("system:feed:" + source);
        await().untilAsserted(() -> assertThat(loop.status().lag()).isZero());
        assertThat(loop.status().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void what_dies_between_effect_and_commit_takes_effect_once_all_the_same() {
        Event[] events = things(5);
        effect.diesOnceOf(events[2].subject());
        start(effect);

        awaitEffects(publish(events));
    }

    @Test
    void an_event_that_fails_holds_up_its_source_visibly_until_it_does_not() {
        Event[] events = things(5);
        effect.poisonedBy(events[2].subject());
        SourceLoop loop = start(effect);
        List<String> subjects = publish(events);

        await().untilAsserted(() -> assertThat(loop.status().state()).isEqualTo(State.STOPPED));
        assertThat(Effect.subjects(jdbi, source)).isEqualTo(subjects.subList(0, 2));
        assertThat(loop.status().lag()).isEqualTo(3);

        effect.healed();
        awaitEffects(subjects);
        await().untilAsserted(() -> assertThat(loop.status().state()).isEqualTo(State.RUNNING));
    }

    @Test
    void two_replicas_share_one_source_without_doing_anything_twice() {
        List<SourceLoop> replicas =
                Stream.generate(() -> start(effect)).limit(2).toList();
        List<String> subjects = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            subjects.addAll(publish(things(7)));
        }

        awaitEffects(subjects);
        assertThat(replicas)
                .allSatisfy(replica -> assertThat(replica.status().state()).isIn(State.RUNNING, State.STANDING_ASIDE));
    }

    @Test
    void another_replica_goes_on_where_one_stopped() throws InterruptedException {
        SourceLoop first = start(effect);
        List<String> subjects = publish(things(3));
        awaitEffects(subjects);
        first.stop();

        subjects.addAll(publish(things(3)));
        start(effect);
        awaitEffects(subjects);
    }

    @Test
    void handlers_of_different_types_keep_the_order_of_the_feed_and_get_runs_at_once() {
        Effect sold = new Effect(source, "thing.sold", jdbi, caller);
        List<Event> events = new ArrayList<>(List.of(things(4)));
        events.add(Publisher.thing("thing.sold", Visibility.PUBLIC));
        events.add(Publisher.thing("thing.painted", Visibility.PUBLIC));
        events.add(Publisher.thing("thing.sold", Visibility.INTERNAL));
        events.addAll(List.of(things(2)));
        List<String> subjects = publish(events.toArray(Event[]::new));
        subjects.remove(5);
        start(effect, sold);

        awaitEffects(subjects);
        assertThat(effect.largestRun()).isEqualTo(4);
        assertThat(sold.largestRun()).isEqualTo(2);
    }

    @Test
    void a_source_of_another_epoch_waits_for_an_operator_who_lets_it_be_read_again() {
        FeedPosition stranger = new FeedPosition("anotherepoch", 7);
        standAt(stranger);
        SourceLoop loop = start(effect);
        List<String> subjects = publish(things(2));
        await().untilAsserted(() -> assertThat(loop.status().state()).isEqualTo(State.EPOCH_GONE));
        assertThat(Effect.subjects(jdbi, source)).isEmpty();

        jdbi.useHandle(handle -> handle.execute("delete from feed_position where source = ?", source));
        await().untilAsserted(
                        () -> assertThat(Effect.subjects(jdbi, source)).endsWith(subjects.toArray(String[]::new)));
        assertThat(Effect.subjects(jdbi, source)).doesNotHaveDuplicates();
    }

    @Test
    void a_service_whose_source_is_away_says_so_and_is_ready_all_the_same() {
        given().get("/q/health/ready").then().statusCode(200);
        await().untilAsserted(() -> given().get("/q/health/well")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'feed.away' }.status", equalTo("DOWN"))
                .body("checks.find { it.name == 'feed.away' }.data.state", equalTo("unreachable")));
        given().get("/q/metrics")
                .then()
                .body(containsString("giban_feed_lag{source=\"away\"}"))
                .body(containsString("giban_feed_well{source=\"away\"} 0"))
                .body(containsString("giban_outbox_unsequenced"));
    }

    @Test
    void a_rest_client_calls_another_service_with_the_service_s_token() {
        assertThat(FeedOverRest.at(url).events()).isEqualTo("[]");
        given().auth()
                .oauth2(Tokens.of("planner"))
                .get("/internal/events")
                .then()
                .statusCode(403);
    }

    private SourceLoop start(EventHandler... handlers) {
        SourceLoop loop = loops.of(source, url.replaceFirst("/$", ""), List.of(handlers));
        running.add(loop);
        loop.start();
        return loop;
    }

    private List<String> publish(Event... events) {
        publisher.publish(events);
        return new ArrayList<>(Arrays.stream(events).map(Event::subject).toList());
    }

    private static Event[] things(int count) {
        return Stream.generate(() -> Publisher.thing(Visibility.INTERNAL))
                .limit(count)
                .toArray(Event[]::new);
    }

    private void awaitEffects(List<String> subjects) {
        await().untilAsserted(() -> assertThat(Effect.subjects(jdbi, source)).isEqualTo(subjects));
    }

    private void standAt(FeedPosition position) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into feed_position (source, epoch, position) values (?, ?, ?)"
                        + " on conflict (source) do update set epoch = excluded.epoch, position = excluded.position",
                source,
                position.epoch(),
                position.number()));
    }
}
