package kr.giban.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import kr.giban.platform.digest.Sha256;
import kr.giban.platform.file.FileStoreException.Reason;
import kr.giban.platform.id.UuidV7;
import kr.giban.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** What every store must do, whatever it keeps files in. */
abstract class FileStoreContract {
    private static final byte[] TEXT = "기반 장비".getBytes(StandardCharsets.UTF_8);

    abstract FileStore store();

    /** Where uploads lie until they are whole. */
    abstract Path incoming();

    /** How many files the store has. */
    abstract long stored() throws IOException;

    @Test
    void gives_back_what_it_was_given_and_has_counted_it() throws IOException {
        byte[] large = new byte[300_000];
        new Random(7).nextBytes(large);
        UUID key = UuidV7.next();

        StoredFile file = store().put(key, new ByteArrayInputStream(large), large.length);

        assertThat(file).isEqualTo(new StoredFile(key, large.length, Sha256.hex(large)));
        assertThat(store().exists(key)).isTrue();
        assertThat(read(key, 0, large.length)).isEqualTo(large);
        assertThat(leftovers()).isZero();
    }

    @Test
    void gives_any_stretch_of_a_file() throws IOException {
        UUID key = put(TEXT);

        assertThat(read(key, 0, 3)).asString(StandardCharsets.UTF_8).isEqualTo("기");
        assertThat(read(key, 7, 3)).asString(StandardCharsets.UTF_8).isEqualTo("장");
        assertThat(read(key, TEXT.length - 1L, 1)).containsExactly(TEXT[TEXT.length - 1]);
        assertThat(read(key, 3, 0)).isEmpty();
    }

    @Test
    void a_reader_may_leave_before_the_end() throws IOException {
        UUID key = put(new byte[5_000_000]);
        try (InputStream in = store().open(key, 0, 5_000_000)) {
            assertThat(in.read()).isZero();
        }
        assertThat(read(key, 4_999_999, 1)).hasSize(1);
    }

    @Test
    void keeps_two_files_apart_that_have_equal_bytes() throws IOException {
        UUID one = put(TEXT);
        UUID other = put(TEXT);

        store().delete(one);

        assertThat(store().exists(one)).isFalse();
        assertThat(read(other, 0, TEXT.length)).isEqualTo(TEXT);
    }

    @Test
    void keeps_nothing_of_what_is_too_large() throws IOException {
        UUID key = UuidV7.next();
        long before = stored();

        assertThatThrownBy(() -> store().put(key, new ByteArrayInputStream(new byte[100_001]), 100_000))
                .isInstanceOf(ProblemException.class)
                .hasMessage("payload-too-large");

        assertThat(store().exists(key)).isFalse();
        assertThat(stored()).isEqualTo(before);
        assertThat(leftovers()).isZero();
    }

    @Test
    void keeps_nothing_of_what_breaks_off() throws IOException {
        UUID key = UuidV7.next();
        long before = stored();
        InputStream broken = InputStream.nullInputStream();
        broken.close();

        assertThatThrownBy(() -> store().put(
                                key,
                                new SequenceInputStream(new ByteArrayInputStream(new byte[70_000]), broken),
                                100_000))
                .isInstanceOf(FileStoreException.class);

        assertThat(store().exists(key)).isFalse();
        assertThat(stored()).isEqualTo(before);
        assertThat(leftovers()).isZero();
    }

    @Test
    void says_of_what_it_does_not_have_that_it_is_missing_before_anything_is_read() {
        UUID key = UuidV7.next();

        assertThat(store().exists(key)).isFalse();
        assertThatThrownBy(() -> store().open(key, 0, 1))
                .isInstanceOfSatisfying(
                        FileStoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FILE_MISSING));
    }

    @Test
    void deletes_what_is_gone_already() {
        UUID key = put(TEXT);

        store().delete(key);
        store().delete(key);

        assertThat(store().exists(key)).isFalse();
    }

    @Test
    void says_that_it_can_be_used() {
        store().check();
    }

    @Test
    void clears_what_a_crash_left_of_uploads_but_not_what_comes_in_now() throws IOException {
        UUID whole = put(TEXT);
        Path old = Files.createTempFile(Files.createDirectories(incoming()), "upload", ".part");
        Files.setLastModifiedTime(old, FileTime.fromMillis(0));
        Path young = Files.createTempFile(incoming(), "upload", ".part");

        assertThat(store().removeLeftovers(Duration.ofHours(1))).isEqualTo(1);

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(store().exists(whole)).isTrue();
        Files.delete(young);
    }

    private UUID put(byte[] bytes) {
        UUID key = UuidV7.next();
        store().put(key, new ByteArrayInputStream(bytes), bytes.length);
        return key;
    }

    private byte[] read(UUID key, long from, long length) throws IOException {
        try (InputStream in = store().open(key, from, length)) {
            return in.readAllBytes();
        }
    }

    private long leftovers() throws IOException {
        if (!Files.isDirectory(incoming())) {
            return 0;
        }
        try (Stream<Path> files = Files.list(incoming())) {
            return files.count();
        }
    }
}
