package kr.giban.platform.events;

import static io.restassured.RestAssured.given;
import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kr.giban.platform.harness.Patience;
import kr.giban.platform.outbox.FeedHead;
import kr.giban.platform.outbox.Sequencer;
import kr.giban.platform.outbox.Visibility;
import kr.giban.sample.widget.RawClient;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EventsApplication.class)
class LongPollTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @TestHTTPResource("/v1/platform-events")
    URI feed;

    @Inject
    Publisher publisher;

    @Inject
    Jdbi jdbi;

    @Inject
    FeedHead head;

    @Test
    void a_waiting_reader_gets_an_event_as_soon_as_it_is_committed() {
        CompletableFuture<HttpResponse<String>> reader = waiting(theEnd());
        await().untilAsserted(() -> assertThat(head.waiting()).isEqualTo(1));

        String subject = publisher.made(Visibility.PUBLIC);

        assertThat(reader).succeedsWithin(Patience.LIMIT);
        assertThat(reader.join().body()).contains(subject);
    }

    @Test
    void a_waiting_reader_sleeps_through_what_is_not_for_it() {
        CompletableFuture<HttpResponse<String>> reader = waiting(theEnd());
        await().untilAsserted(() -> assertThat(head.waiting()).isEqualTo(1));

        publisher.made(Visibility.INTERNAL);
        publisher.made(Visibility.organization("tp-seoul"));
        String subject = publisher.made(Visibility.PUBLIC);

        assertThat(reader).succeedsWithin(Patience.LIMIT);
        assertThat(reader.join().body()).contains(subject).doesNotContain("[]");
    }

    @Test
    void a_reader_for_whom_nothing_came_gets_an_empty_batch_and_the_same_place() {
        String before = theEnd();
        HttpResponse<String> answer = read(before, 1).join();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("[]");
        assertThat(answer.headers().firstValue("Giban-Feed-Position")).hasValue(before);
    }

    @Test
    void what_another_replica_sequences_wakes_readers_here() {
        CompletableFuture<HttpResponse<String>> reader = waiting(theEnd());
        await().untilAsserted(() -> assertThat(head.waiting()).isEqualTo(1));
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        Sequencer another = new Sequencer(jdbi, new FeedHead(jdbi, metrics), metrics);

        jdbi.useHandle(handle -> handle.execute("insert into outbox (id, type, subject, scope, time) values"
                + " (gen_random_uuid(), 'thing.made', 'things/elsewhere', 'public', '2026-01-01')"));
        another.sequence();

        assertThat(reader).succeedsWithin(Patience.LIMIT);
        assertThat(reader.join().body()).contains("things/elsewhere");
    }

    @Test
    void more_readers_wait_than_there_are_threads_and_others_are_still_served() {
        String before = theEnd();
        List<CompletableFuture<HttpResponse<String>>> readers =
                Stream.generate(() -> waiting(before)).limit(300).toList();

        await().untilAsserted(() -> assertThat(head.waiting()).isEqualTo(300));
        given().get("/v1/platform-events").then().statusCode(200);
        String subject = publisher.made(Visibility.PUBLIC);

        assertThat(readers).allSatisfy(reader -> assertThat(reader)
                .succeedsWithin(Duration.ofSeconds(20))
                .satisfies(answer -> assertThat(answer.body()).contains(subject)));
    }

    @Test
    void who_announces_an_empty_body_may_wait_for_longer_than_a_body_may_stay_away() {
        String answer = RawClient.answer(String.join(
                "\r\n",
                "GET " + feed.getPath() + "?after=" + theEnd() + "&waitSeconds=5 HTTP/1.1",
                "Host: x",
                "Content-Length: 0",
                "Connection: close",
                "",
                ""));

        assertThat(answer).startsWith("HTTP/1.1 200 ");
    }

    /** Where the feed ends, once all that was published before has its place: nothing comes after it by itself. */
    private String theEnd() {
        FeedClient reader = FeedClient.anonymous();
        String last = publisher.made(Visibility.PUBLIC);
        await().until(() -> reader.next(1).contains(last));
        return reader.position();
    }

    private CompletableFuture<HttpResponse<String>> waiting(String after) {
        return read(after, 30);
    }

    private CompletableFuture<HttpResponse<String>> read(String after, int waitSeconds) {
        URI uri = URI.create(feed + "?after=" + after + "&waitSeconds=" + waitSeconds);
        return http.sendAsync(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
