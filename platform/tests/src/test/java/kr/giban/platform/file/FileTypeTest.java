package kr.giban.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTypeTest {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int HUGE = 64 << 20;
    private static final int END_SIZE = 22;

    @TempDir
    Path folder;

    @Test
    void an_archive_is_what_lies_in_it() throws IOException {
        assertThat(FileType.of(archive("xl/workbook.xml", 1))).isEqualTo(WORKBOOK);
        assertThat(FileType.of(archive("word/document.xml", 1)))
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(FileType.of(archive("photo.jpg", 1))).isEqualTo("application/zip");
        assertThat(FileType.of(archive("mimetype", 1)))
                .as("it says of itself that it is one")
                .isEqualTo("application/hwp+zip");
    }

    @Test
    void a_damaged_archive_is_nothing() throws IOException {
        byte[] whole = Files.readAllBytes(archive("xl/workbook.xml", 1));
        Path half = Files.write(folder.resolve("half"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(FileType.of(half)).isEqualTo("application/octet-stream");
    }

    @Test
    void an_archive_of_more_parts_than_documents_have_is_not_looked_into() throws IOException {
        assertThat(FileType.of(archive("xl/worksheets/sheet", 4_000))).isEqualTo(WORKBOOK);
        assertThat(FileType.of(archive("xl/worksheets/sheet", 6_000))).isEqualTo("application/zip");
    }

    @Test
    void a_directory_as_long_as_the_file_costs_no_memory() throws IOException {
        Path file = folder.resolve("directory");
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.write(new byte[] {'P', 'K', 3, 4});
            bytes.seek(HUGE - END_SIZE);
            bytes.write(ByteBuffer.allocate(END_SIZE)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put(new byte[] {'P', 'K', 5, 6})
                    .putInt(0)
                    .putShort((short) 1)
                    .putShort((short) 1)
                    .putInt(HUGE - END_SIZE - 4)
                    .putInt(4)
                    .array());
        }

        assertThat(allocated(() -> FileType.of(file))).isLessThan(4 << 20);
        assertThat(allocated(() -> {
                    try (ZipFile zip = new ZipFile(file.toFile())) {
                        return zip;
                    } catch (IOException damaged) {
                        return null;
                    }
                }))
                .as("who opens it without a look")
                .isGreaterThan(HUGE / 2);
    }

    @FunctionalInterface
    private interface Work {
        Object get() throws IOException;
    }

    private static long allocated(Work work) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.get();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private Path archive(String name, int parts) throws IOException {
        Path file = Files.createTempFile(folder, "archive", "");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < parts; i++) {
                out.putNextEntry(new ZipEntry(i == 0 ? name : name + i));
                out.write("application/hwp+zip".getBytes(StandardCharsets.US_ASCII));
            }
        }
        return file;
    }
}
