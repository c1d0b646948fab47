package kr.giban.platform.events;

import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import kr.giban.platform.outbox.Event;
import kr.giban.platform.outbox.FeedHead;
import kr.giban.platform.outbox.Outbox;
import kr.giban.platform.outbox.Sequencer;
import kr.giban.platform.outbox.Visibility;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(EventsApplication.class)
class SequencerTest {
    private static final int LONG = 20;

    @Inject
    Publisher publisher;

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    @Test
    void an_event_committed_late_is_not_passed_by_as_it_is_by_who_follows_the_identity() {
        FeedClient reader = FeedClient.anonymous();
        IdentityFollower control = new IdentityFollower();
        try (Handle slow = jdbi.open()) {
            slow.begin();
            insert(slow, "things/slow");
            String quick = publisher.made(Visibility.PUBLIC);
            assertThat(reader.next(LONG)).as("nobody waits for the slow one").containsExactly(quick);
            assertThat(control.next()).containsExactly(quick);

            slow.commit();
        }
        assertThat(reader.next(LONG)).containsExactly("things/slow");
        assertThat(control.next()).as("lost to the control").isEmpty();
    }

    @Test
    void what_is_rolled_back_never_appears_and_leaves_no_gap() {
        FeedClient reader = FeedClient.anonymous();
        long before = lastPosition();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.publish(Publisher.thing(Visibility.PUBLIC));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        String kept = publisher.made(Visibility.PUBLIC);

        assertThat(reader.next(LONG)).containsExactly(kept);
        assertThat(lastPosition()).isEqualTo(before + 1);
    }

    @Test
    void an_event_without_a_transaction_is_refused() {
        assertThatThrownBy(() -> outbox.publish(Publisher.thing(Visibility.PUBLIC)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void many_sequencers_and_writers_at_once_give_each_event_one_position_without_gaps() throws Exception {
        int writers = 6;
        int transactions = 40;
        long before = lastPosition();
        FeedClient reader = FeedClient.anonymous();
        ExecutorService threads = Executors.newFixedThreadPool(writers + 3);
        List<Future<?>> writing = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            writing.add(threads.submit(() -> LongStream.range(0, transactions)
                    .forEach(n -> publisher.publish(
                            Publisher.thing(Visibility.PUBLIC), Publisher.thing(Visibility.PUBLIC)))));
        }
        List<Future<?>> sequencing = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sequencing.add(threads.submit(() -> sequenceUntil(writing)));
        }
        List<String> read = new ArrayList<>();
        int events = writers * transactions * 2;
        while (read.size() < events) {
            read.addAll(reader.next(LONG));
        }
        for (Future<?> done : sequencing) {
            done.get();
        }
        threads.shutdown();

        assertThat(read).doesNotHaveDuplicates().hasSize(events);
        assertThat(positionsAfter(before))
                .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, before + events)
                        .boxed()
                        .toList());
        assertThat(subjectsAfter(before)).as("as it was read while it grew").isEqualTo(read);
    }

    @Test
    void what_a_replica_left_behind_is_found_by_the_sweep() {
        FeedClient reader = FeedClient.anonymous();
        jdbi.useHandle(handle -> insert(handle, "things/left-behind"));

        await().untilAsserted(() -> assertThat(reader.next(0)).containsExactly("things/left-behind"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update outbox set subject = 'things/other'",
                "update outbox set position = position + 1000000",
                "update outbox set position = null where position is not null",
                "delete from outbox",
                "truncate outbox"
            })
    void the_database_refuses_to_rewrite_what_happened(String statement) {
        FeedClient reader = FeedClient.anonymous();
        String subject = publisher.made(Visibility.PUBLIC);
        assertThat(reader.next(LONG)).containsExactly(subject);

        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(statement)))
                .hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Made", "made", "thing.", "thing.made;"})
    void a_type_has_the_form_thing_dot_what_happened(String type) {
        Event event = new Event(type, "things/1", Visibility.PUBLIC, null);
        assertThatThrownBy(() -> publisher.publish(event)).hasStackTraceContaining("outbox_type_check");
    }

    private void sequenceUntil(List<Future<?>> writing) {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        Sequencer replica = new Sequencer(jdbi, new FeedHead(jdbi, metrics), metrics);
        while (!writing.stream().allMatch(Future::isDone)) {
            replica.sequence();
        }
        replica.sequence();
    }

    private static void insert(Handle handle, String subject) {
        handle.execute(
                "insert into outbox (id, type, subject, scope, time)"
                        + " values (gen_random_uuid(), 'thing.made', ?, 'public', '2026-01-01')",
                subject);
    }

    private long lastPosition() {
        return jdbi.withHandle(handle -> handle.createQuery("select last_position from feed_epoch")
                .mapTo(Long.class)
                .one());
    }

    private List<Long> positionsAfter(long position) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select position from outbox where position > :after order by position")
                        .bind("after", position)
                        .mapTo(Long.class)
                        .list());
    }

    private List<String> subjectsAfter(long position) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select subject from outbox where position > :after order by position")
                        .bind("after", position)
                        .mapTo(String.class)
                        .list());
    }

    /** Reads as one would without a sequencer: by the number that the insert was given. */
    private final class IdentityFollower {
        private long last = jdbi.withHandle(handle -> handle.createQuery("select coalesce(max(ordinal), 0) from outbox")
                .mapTo(Long.class)
                .one());

        List<String> next() {
            List<String> subjects = jdbi.withHandle(
                    handle -> handle.createQuery("select subject from outbox where ordinal > :last order by ordinal")
                            .bind("last", last)
                            .mapTo(String.class)
                            .list());
            last = jdbi.withHandle(handle -> handle.createQuery("select coalesce(max(ordinal), :last) from outbox")
                    .bind("last", last)
                    .mapTo(Long.class)
                    .one());
            return subjects;
        }
    }
}
