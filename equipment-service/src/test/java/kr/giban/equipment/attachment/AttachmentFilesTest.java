package kr.giban.equipment.attachment;

import static kr.giban.equipment.attachment.Attachments.PDF;
import static kr.giban.equipment.attachment.Attachments.attach;
import static kr.giban.equipment.attachment.Attachments.delete;
import static kr.giban.equipment.attachment.Attachments.get;
import static kr.giban.equipment.attachment.Attachments.manual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kr.giban.equipment.Given;
import kr.giban.platform.file.FileStore;
import kr.giban.platform.file.FileStoreException;
import kr.giban.platform.file.FileStores;
import kr.giban.platform.id.UuidV7;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.testing.S3Server;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows and files hold together, whatever dies when; in a directory and in a bucket. */
@QuarkusTest
class AttachmentFilesTest {
    private static final Duration DAYS = Duration.ofDays(3);

    @TempDir
    static Path directory;

    private static S3Server bucket;

    @Inject
    FileStore store;

    @Inject
    AttachmentFiles files;

    @Inject
    StoredFileRepository notes;

    @Inject
    FileClearing clearing;

    @Inject
    AttachmentRepository attachments;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private Given.Center center;
    private String item;

    @BeforeAll
    static void startBucket() {
        bucket = S3Server.start(directory.resolve("s3"));
    }

    @AfterAll
    static void stopBucket() {
        bucket.close();
    }

    @BeforeEach
    void register() {
        center = Given.center();
        item = Given.stored(center, "A-1").path("id");
    }

    @Test
    void with_a_bucket_all_is_as_with_a_directory() {
        inBucket(Map.of());
        Response manual = manual(center, item, "PUBLIC");

        assertThat(get(null, manual).asByteArray()).isEqualTo(PDF);
        assertThat(get(null, manual, "Range", "bytes=1-3").asString()).isEqualTo("PDF");
        assertThat(bucket.objects()).isEqualTo(1);

        delete(center, manual, manual.header("ETag"));
        clear(Duration.ZERO);
        assertThat(bucket.objects()).isZero();
    }

    @Test
    void a_deleted_attachment_s_file_goes_after_the_row_and_is_tried_again() {
        Response manual = manual(center, item, "PUBLIC");
        UUID key = key(manual);
        FileStore directory = FileStores.open(S3Server.settings(Map.of("giban.files.dir", "target/test-files")));
        assertThat(directory.exists(key)).isTrue();

        delete(center, manual, manual.header("ETag"));
        assertThat(state(key)).isEqualTo("DISCARDED");
        inBucket(Map.of("giban.files.s3.secret-key", "wrong"));
        assertThatThrownBy(() -> clearing.runDue(clock.instant())).isInstanceOf(FileStoreException.class);
        assertThat(state(key)).as("it is not forgotten").isEqualTo("DISCARDED");
        assertThat(clearing.runDue(clock.instant()))
                .as("the next try takes its time")
                .isZero();

        QuarkusMock.installMockForType(directory, FileStore.class);
        clear(Duration.ofMinutes(2));
        assertThat(directory.exists(key)).isFalse();
        assertThat(state(key)).isNull();
    }

    @Test
    void what_a_crash_left_of_an_upload_is_cleared_after_a_day_and_cannot_be_kept_any_more() {
        UUID key = UuidV7.next();
        // As far as a program comes that dies before it commits.
        QuarkusTransaction.requiringNew().run(() -> notes.begin(key, clock.instant()));
        store.put(key, new ByteArrayInputStream(PDF), PDF.length);

        clear(Duration.ofHours(23));
        assertThat(store.exists(key)).isTrue();
        clear(DAYS);

        assertThat(store.exists(key)).isFalse();
        assertThat(state(key)).isNull();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> files.keep(key)))
                .isInstanceOf(ProblemException.class)
                .hasMessage("service-unavailable");
    }

    @Test
    void what_an_attachment_has_is_never_cleared() {
        Response manual = manual(center, item, "PUBLIC");
        clear(Duration.ofDays(4_000));
        assertThat(get(null, manual).asByteArray()).isEqualTo(PDF);
    }

    @Test
    void a_store_that_is_away_is_said_to_be_and_leaves_nothing_behind() throws Exception {
        Response before = manual(center, item, "PUBLIC");
        long notesBefore = count("stored_file WHERE state <> 'KEPT'");
        inBucket(Map.of("giban.files.s3.endpoint", "http://127.0.0.1:1"));

        for (Response refused :
                List.of(get(null, before), attach(center, item, "a.pdf", PDF, Map.of("kind", "MANUAL")))) {
            assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(503);
            assertThat(refused.<String>path("code")).isEqualTo("file-store-unavailable");
            assertThat(refused.header("Retry-After")).isNotNull();
            assertThat(refused.asString()).doesNotContain("127.0.0.1");
        }
        assertThat(count("attachment WHERE item_id = '" + item + "'")).isEqualTo(1);
        // The note stays until the store can be asked again.
        assertThat(count("stored_file WHERE state <> 'KEPT'")).isEqualTo(notesBefore + 1);
        QuarkusMock.installMockForType(
                FileStores.open(S3Server.settings(Map.of("giban.files.dir", "target/test-files"))), FileStore.class);
        clear(DAYS);
        assertThat(count("stored_file WHERE state <> 'KEPT'")).isZero();
    }

    @Test
    void a_file_that_a_store_takes_after_it_has_failed_is_cleared_too() {
        FileStore real = FileStores.open(S3Server.settings(Map.of("giban.files.dir", "target/test-files")));
        LateStore late = new LateStore(real);
        QuarkusMock.installMockForType(late, FileStore.class);
        assertThat(attach(center, item, "a.pdf", PDF, Map.of("kind", "MANUAL")).statusCode())
                .isEqualTo(503);
        UUID key = late.key();
        assertThat(state(key)).isEqualTo("PENDING");

        clear(Duration.ofHours(23));
        late.arrive();
        assertThat(real.exists(key)).isTrue();
        clear(DAYS);

        assertThat(real.exists(key)).isFalse();
        assertThat(state(key)).isNull();
    }

    @Test
    void an_upload_beyond_those_at_once_is_sent_away_before_its_file_is_looked_into() {
        QuarkusMock.installMockForType(new AttachmentFiles(store, notes, clock, 0), AttachmentFiles.class);
        Response refused = attach(center, item, "a.sh", new byte[] {'#', '!'}, Map.of("kind", "PHOTO"));
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isNotNull();
    }

    @Test
    void a_file_that_is_too_large_is_not_looked_into() throws Exception {
        Path file = java.nio.file.Files.write(directory.resolve("large.pdf"), PDF);
        for (AttachmentKind kind : AttachmentKind.values()) {
            NewAttachment given = new NewAttachment(file, "a.pdf", kind, null, null, null, false);
            AttachmentRules rules = new AttachmentRules(50, PDF.length - 1L, PDF.length - 1L, java.util.Set.of());
            assertThatThrownBy(() -> new AttachmentIntake().prepare(given, rules, 0))
                    .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.faults())
                            .extracting(kr.giban.platform.problem.Fault::code)
                            .as("a look would have told that its type is not taken")
                            .containsExactly("attachment-too-large"));
        }
    }

    @Test
    void a_program_is_ready_once_its_store_has_answered_and_stays_so() {
        inBucket(Map.of("giban.files.s3.secret-key", "wrong"));
        FilesReadiness fresh = new FilesReadiness(store);
        assertThat(fresh.call().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(fresh.call().getData().orElseThrow()).containsEntry("problem", "DENIED");

        inBucket(Map.of());
        assertThat(fresh.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        inBucket(Map.of("giban.files.s3.bucket", "elsewhere"));
        assertThat(fresh.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(fresh.call().getData().orElseThrow()).containsEntry("problem", "BUCKET_MISSING");
    }

    @Test
    void of_those_who_attach_at_once_no_more_come_in_than_an_item_may_have() throws Exception {
        fill(49);
        List<Integer> answers = together(4, () -> attach(center, item, "a.pdf", PDF, Map.of("kind", "OTHER"))
                .statusCode());
        assertThat(answers).containsOnly(201, 422).containsOnlyOnce(201);
        assertThat(count("attachment WHERE item_id = '" + item + "'")).isEqualTo(50);
        assertThat(count("stored_file s WHERE s.state = 'KEPT' AND NOT EXISTS"
                        + " (SELECT 1 FROM attachment a WHERE a.file_key = s.key)"))
                .as("files kept that nothing has")
                .isZero();
    }

    @Test
    void without_holding_the_item_two_who_count_at_once_would_both_come_in() throws Exception {
        fill(49);
        CyclicBarrier counted = new CyclicBarrier(2);
        List<Integer> counts =
                together(2, () -> QuarkusTransaction.requiringNew().call(() -> {
                    int count = attachments.tally(UUID.fromString(item)).count();
                    counted.await();
                    fill(1);
                    return count;
                }));
        assertThat(counts).containsExactly(49, 49);
        assertThat(count("attachment WHERE item_id = '" + item + "'")).isEqualTo(51);
    }

    @Test
    void neither_captions_nor_names_of_files_stand_in_audit_or_feed() {
        String id = Attachments.photo(center, item).path("id");
        String audit = "audit_entry WHERE entity_id = '" + id + "'";
        String feed = "outbox WHERE subject LIKE '%/" + id + "'";
        assertThat(count(audit)).isEqualTo(1);
        assertThat(count(feed)).isEqualTo(1);
        assertThat(count(audit + " AND after::text LIKE '%앞%'")).isZero();
        assertThat(count(feed + " AND data::text LIKE '%앞%'")).isZero();
    }

    @Test
    void who_sends_the_same_twice_has_it_once() {
        UUID intent = UUID.randomUUID();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(Attachments.as(center.token())
                    .header("Idempotency-Key", intent)
                    .multiPart("file", "a.pdf", PDF)
                    .multiPart("kind", "OTHER")
                    .post("/v1/equipment/{id}/attachments", item)
                    .path("id"));
        }
        assertThat(ids).doesNotContainNull().allMatch(ids.get(0)::equals);
        assertThat(count("attachment WHERE item_id = '" + item + "'")).isEqualTo(1);
    }

    private void inBucket(Map<String, String> others) {
        QuarkusMock.installMockForType(FileStores.open(bucket.settings(directory, others)), FileStore.class);
    }

    private void clear(Duration later) {
        Instant then = clock.instant().plus(later);
        clearing.runDue(then);
    }

    private UUID key(Response attachment) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT file_key FROM attachment WHERE id = ?::uuid")
                .bind(0, attachment.<String>path("id"))
                .mapTo(UUID.class)
                .one());
    }

    private String state(UUID key) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT state FROM stored_file WHERE key = ?")
                .bind(0, key)
                .mapTo(String.class)
                .findOne()
                .orElse(null));
    }

    private long count(String what) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM " + what)
                .mapTo(Long.class)
                .one());
    }

    /** Rows that only count. */
    private void fill(int attachments) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        WITH f AS (
                            INSERT INTO stored_file (key, state, since)
                            SELECT gen_random_uuid(), 'KEPT', :now FROM generate_series(1, :count) RETURNING key)
                        INSERT INTO attachment (id, item_id, kind, visibility, file_key, file_name, media_type, size_bytes,
                            sha256, position, version, created_at, updated_at)
                        SELECT key, :item::uuid, 'OTHER', 'PUBLIC', key, 'a.pdf', 'application/pdf', 1, repeat('0', 64),
                            1, 0, :now, :now FROM f""")
                .bind("now", clock.instant())
                .bind("count", attachments)
                .bind("item", item)
                .execute());
    }

    private static List<Integer> together(int count, java.util.concurrent.Callable<Integer> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            CyclicBarrier start = new CyclicBarrier(count);
            List<Future<Integer>> futures = IntStream.range(0, count)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return task.call();
                    }))
                    .toList();
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> future : futures) {
                results.add(future.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
