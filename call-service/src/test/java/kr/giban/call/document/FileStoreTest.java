package kr.giban.call.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.giban.platform.digest.Sha256;
import kr.giban.platform.problem.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {
    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path directory;

    private FileStore store;

    @BeforeEach
    void open() {
        store = new FileStore(directory);
    }

    @Test
    void keeps_bytes_under_their_digest() throws IOException {
        StoredFile stored = put(PDF);

        assertThat(stored).isEqualTo(new StoredFile(Sha256.hex(PDF), PDF.length, "application/pdf"));
        assertThat(store.path(stored.sha256())).hasBinaryContent(PDF);
        assertThat(files()).hasSize(1);
    }

    @Test
    void keeps_equal_bytes_once() throws IOException {
        assertThat(put(PDF)).isEqualTo(put(PDF));
        assertThat(files()).hasSize(1);
    }

    @Test
    void leaves_nothing_of_what_is_too_large() throws IOException {
        assertThatThrownBy(() -> store.store(new ByteArrayInputStream(new byte[200_000]), 199_999, file -> {}))
                .isInstanceOf(ProblemException.class)
                .hasMessage("payload-too-large");
        assertThat(files()).isEmpty();
    }

    @Test
    void tells_types_by_content() throws IOException {
        assertThat(put(zip("[Content_Types].xml", "word/document.xml")).mediaType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(put(zip("[Content_Types].xml", "xl/workbook.xml")).mediaType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(put(zip("any.bin")).mediaType()).isEqualTo("application/zip");
        assertThat(put(hwpx()).mediaType()).isEqualTo("application/hwp+zip");
        assertThat(put(hwp5()).mediaType()).isEqualTo("application/x-hwp-v5");
        assertThat(put("MZ\u0090\0 a program".getBytes(StandardCharsets.ISO_8859_1))
                        .mediaType())
                .doesNotContain("pdf", "zip", "hwp");
    }

    @Test
    void archives_with_korean_names_of_old_are_archives() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, java.nio.charset.Charset.forName("MS949"))) {
            zip.putNextEntry(new ZipEntry("사업계획서.hwp"));
            zip.write(1);
        }

        assertThat(put(bytes.toByteArray()).mediaType()).isEqualTo("application/zip");
    }

    @Test
    void a_broken_archive_is_of_no_known_type() throws IOException {
        byte[] whole = zip("[Content_Types].xml", "word/document.xml");
        for (int length : new int[] {30, 60, whole.length / 2, whole.length - 5}) {
            assertThat(put(Arrays.copyOf(whole, length)).mediaType())
                    .as("the first %d bytes", length)
                    .isEqualTo("application/octet-stream");
        }
    }

    @Test
    void an_archive_cannot_claim_to_be_something_else() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/pdf".getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(put(bytes.toByteArray()).mediaType()).isEqualTo("application/zip");
    }

    @Test
    void what_is_refused_for_its_type_leaves_nothing_behind() throws IOException {
        assertThatThrownBy(() -> store.store(new ByteArrayInputStream(PDF), 1_000, file -> {
                    throw ProblemException.of("rule-violated");
                }))
                .hasMessage("rule-violated");

        assertThat(files()).isEmpty();
    }

    @Test
    void what_nobody_names_goes_after_a_while() throws IOException {
        StoredFile named = put(PDF);
        StoredFile unnamed = put(zip("any.bin"));
        StoredFile fresh = put(hwpx());
        Path half = Files.createFile(directory.resolve("incoming/left.part"));
        for (Path old : java.util.List.of(store.path(named.sha256()), store.path(unnamed.sha256()), half)) {
            Files.setLastModifiedTime(old, FileTime.fromMillis(0));
        }

        assertThat(store.deleteUnless(() -> java.util.Set.of(named.sha256()), Duration.ofDays(1)))
                .isEqualTo(2);

        assertThat(files()).containsExactlyInAnyOrder(store.path(named.sha256()), store.path(fresh.sha256()));
    }

    private StoredFile put(byte[] bytes) {
        return store.store(new ByteArrayInputStream(bytes), 1_000_000, file -> {});
    }

    private java.util.List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] hwpx() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/hwp+zip".getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    private static byte[] hwp5() {
        byte[] bytes = new byte[4096];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        byte[] name = "HWP Document File".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(name, 0, bytes, 2048, name.length);
        return bytes;
    }
}
