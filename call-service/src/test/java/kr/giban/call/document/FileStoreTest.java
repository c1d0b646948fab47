package kr.giban.call.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertThatThrownBy(() -> store.store(new ByteArrayInputStream(new byte[200_000]), 199_999))
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

    private StoredFile put(byte[] bytes) {
        return store.store(new ByteArrayInputStream(bytes), 1_000_000);
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
