package kr.giban.equipment.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.giban.equipment.Given;
import kr.giban.platform.security.Actor;
import kr.giban.platform.security.Caller;
import kr.giban.platform.security.Roles;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of two files of one center the later has the last word, however small it is and however long the earlier one takes. */
@QuarkusTest
class ImportOrderTest {
    private static final String HEADER = "센터코드,자산번호,장비명,취득일\n";
    private static final String EARLIER = "2017-11-24";
    private static final String LATER = "2018-11-24";
    private static final String WAITING = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";

    @Inject
    ImportRepository jobs;

    @Inject
    ImportService imports;

    @Inject
    Caller caller;

    @Inject
    Jdbi jdbi;

    @TempDir
    Path folder;

    private Given.Center center;

    @BeforeEach
    void register() {
        Steps.drain();
        center = Given.center();
    }

    @Test
    void a_small_file_that_comes_while_a_large_one_is_taken_in_does_not_overtake_it() throws Exception {
        assertThat(lastWordOfTwoThatCameIn()).isEqualTo(LATER);
    }

    @Test
    void where_places_are_given_without_waiting_for_each_other_it_overtakes() throws Exception {
        QuarkusMock.installMockForInstance(
                new ImportRepository() {
                    @Override
                    long place(String organization) {
                        return (Long) getEntityManager()
                                .createNativeQuery("SELECT nextval('import_job_ordinal')", Long.class)
                                .getSingleResult();
                    }
                },
                jobs);
        assertThat(lastWordOfTwoThatCameIn()).as("the control").isEqualTo(EARLIER);
    }

    private record Sent(UUID large, CompletableFuture<String> small) {}

    /** The small one comes when the large one has its place and is not committed, and a worker looks for work just then. */
    private String lastWordOfTwoThatCameIn() throws Exception {
        Path large = file(300);
        Sent sent = QuarkusTransaction.requiringNew().call(() -> {
            UUID first = caller.acting(
                    new Actor("technopark@" + center.organization(), center.organization(), Set.of(Roles.TECHNOPARK)),
                    () -> imports.accept(new NewImport(large, "large.csv", ImportMode.ATOMIC, false, null, Map.of()))
                            .id());
            CompletableFuture<String> small =
                    CompletableFuture.supplyAsync(() -> Given.sent(center, rows(1, LATER), Map.of()));
            while (!small.isDone() && waiting() == 0) {
                Thread.onSpinWait();
            }
            Steps.drain();
            return new Sent(first, small);
        });
        Steps.untilDone(center, sent.small().get(60, TimeUnit.SECONDS));
        Steps.untilDone(center, sent.large().toString());
        return acquired();
    }

    @Test
    void a_worker_that_is_free_does_not_begin_a_small_file_while_another_has_the_large_one_before_it()
            throws Exception {
        assertThat(beginsTheSmallOne()).isFalse();
    }

    @Test
    void where_a_worker_takes_what_is_free_it_begins_it() throws Exception {
        QuarkusMock.installMockForInstance(
                new ImportRepository() {
                    @Override
                    Optional<ImportJob> lockNext(Instant now) {
                        Stream<?> free = getEntityManager()
                                .createNativeQuery(
                                        "SELECT * FROM import_job WHERE state IN ('QUEUED', 'RUNNING') ORDER BY ordinal LIMIT 1"
                                                + " FOR NO KEY UPDATE SKIP LOCKED",
                                        ImportJob.class)
                                .getResultStream();
                        return free.map(ImportJob.class::cast).findFirst();
                    }
                },
                jobs);
        assertThat(beginsTheSmallOne()).as("the control").isTrue();
    }

    /** While another worker has the large one, as it stores it. */
    private boolean beginsTheSmallOne() throws Exception {
        String large = Given.sent(center, rows(300, EARLIER), Map.of());
        while (!"STAGED".equals(Steps.shown(center, large).getString("phase"))) {
            Steps.take();
        }
        String small = Given.sent(center, rows(1, LATER), Map.of());
        boolean begun = jdbi.inTransaction(worker -> {
            worker.execute("SELECT 1 FROM import_job WHERE id = ? FOR NO KEY UPDATE", UUID.fromString(large));
            Thread other = new Thread(Steps::take);
            other.start();
            other.join();
            return !Steps.shown(center, small).getString("state").equals("QUEUED");
        });
        Steps.untilDone(center, large);
        Steps.untilDone(center, small);
        return begun;
    }

    private Path file(int rows) throws IOException {
        return Files.writeString(folder.resolve("large.csv"), rows(rows, EARLIER), UTF_8);
    }

    private String rows(int rows, String acquired) {
        return HEADER
                + IntStream.rangeClosed(1, rows)
                        .mapToObj(i -> "%s,A-%d,장비,%s\n".formatted(center.code(), i, acquired))
                        .collect(Collectors.joining());
    }

    private int waiting() {
        return jdbi.withHandle(
                handle -> handle.createQuery(WAITING).mapTo(int.class).one());
    }

    private String acquired() {
        return as(null).queryParam("center", center.code())
                .queryParam("sort", "assetNo")
                .queryParam("limit", 1)
                .get("/v1/equipment")
                .jsonPath()
                .getString("items[0].acquiredOn");
    }
}
