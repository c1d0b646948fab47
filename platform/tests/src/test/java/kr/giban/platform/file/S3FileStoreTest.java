package kr.giban.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import kr.giban.platform.file.FileStoreException.Reason;
import kr.giban.platform.id.UuidV7;
import kr.giban.platform.testing.S3Server;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3FileStoreTest extends FileStoreContract {
    @TempDir
    static Path directory;

    private static S3Server server;
    private static FileStore store;

    @BeforeAll
    static void start() {
        server = S3Server.start(directory.resolve("s3"));
        store = FileStores.open(server.settings(directory, Map.of()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    FileStore store() {
        return store;
    }

    @Override
    Path incoming() {
        return directory.resolve("incoming");
    }

    @Override
    long stored() {
        return server.objects();
    }

    @Test
    void the_key_and_nothing_else_names_the_object() throws IOException {
        UUID key = UuidV7.next();
        store.put(key, new ByteArrayInputStream(new byte[] {1}), 1);

        assertThat(Files.readAllBytes(directory.resolve("s3/" + S3Server.BUCKET + "/test/" + key)))
                .containsExactly(1);
    }

    @Test
    void a_wrong_secret_is_denied() {
        refuses(with("giban.files.s3.secret-key", "another"), Reason.DENIED);
    }

    @Test
    void an_unknown_caller_is_denied() {
        refuses(with("giban.files.s3.access-key", "nobody"), Reason.DENIED);
    }

    @Test
    void a_bucket_that_is_not_there_is_missed_by_name() {
        FileStore store = with("giban.files.s3.bucket", "elsewhere");
        refuses(store, Reason.BUCKET_MISSING);
        assertThatThrownBy(store::check).hasMessageContaining("elsewhere");
    }

    @Test
    void a_server_that_is_away_is_unreachable() throws IOException {
        refuses(with("giban.files.s3.endpoint", "http://127.0.0.1:1"), Reason.UNREACHABLE);
    }

    @Test
    void a_server_that_keeps_silent_is_unreachable_once_the_check_has_had_its_time() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            FileStore store = FileStores.open(server.settings(
                    directory,
                    Map.of(
                            "giban.files.s3.endpoint",
                            "http://127.0.0.1:" + silent.getLocalPort(),
                            "giban.files.s3.check-timeout",
                            "200ms")));

            assertThatThrownBy(store::check).satisfies(fault(Reason.UNREACHABLE));
        }
    }

    @Test
    void settings_that_are_not_whole_say_what_is_missing() {
        Map<String, String> half = Map.of("giban.files.store", "s3", "giban.files.s3.access-key", "key");
        assertThatThrownBy(() -> FileStores.open(S3Server.settings(half)))
                .hasMessageContaining("giban.files.s3.secret-key");
    }

    private static FileStore with(String setting, String value) {
        return FileStores.open(server.settings(directory, Map.of(setting, value)));
    }

    /** Both when it is asked for and when a file comes, of which nothing stays. */
    private void refuses(FileStore broken, Reason reason) {
        assertThatThrownBy(broken::check).satisfies(fault(reason));
        assertThatThrownBy(() -> broken.put(UuidV7.next(), new ByteArrayInputStream(new byte[] {1}), 1))
                .satisfies(fault(reason));
        assertThat(incoming()).isEmptyDirectory();
    }

    private static ThrowingConsumer<Throwable> fault(Reason reason) {
        return e -> assertThat(e).isInstanceOfSatisfying(FileStoreException.class, fault -> assertThat(fault.reason())
                .as(() -> "the reason of " + fault)
                .isEqualTo(reason));
    }
}
