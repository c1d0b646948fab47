package kr.giban.equipment.intake.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A workbook on disk while it is read: its directory stands at its end, and in memory it would cost its size. */
final class WorkbookFile implements Closeable {
    private static final int DIRECTORY_ENTRY = 0x504B0102;
    private static final int ENTRY_SIZE = 46;
    private static final int NAME = 28;
    private static final int EXTRA = 30;
    private static final int COMMENT = 32;

    private final Path path;

    private WorkbookFile(Path path) {
        this.path = path;
    }

    /** Copies the file and makes sure that reading it costs no more than any other. */
    static WorkbookFile open(FileContent file) throws IOException {
        WorkbookFile copy = new WorkbookFile(Files.createTempFile("inventory", ".xlsx"));
        try (InputStream in = file.open()) {
            Files.copy(in, copy.path, StandardCopyOption.REPLACE_EXISTING);
            copy.check();
            return copy;
        } catch (IOException | RuntimeException | Error e) {
            copy.close();
            throw e;
        }
    }

    Path path() {
        return path;
    }

    private void check() throws IOException {
        mustHaveFewParts();
        try (ZipFile zip = ZipFile.builder().setPath(path).get()) {
            WorkbookGuard.check(zip);
        } catch (IOException | IllegalArgumentException e) {
            throw WorkbookGuard.unreadable();
        }
    }

    /** Whoever opens an archive takes its whole directory into memory, however many entries somebody wrote into it. */
    private void mustHaveFewParts() throws IOException {
        int parts = 0;
        int described = 0;
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            MappedByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            for (int i = 0; i + ENTRY_SIZE <= bytes.limit(); i++) {
                if (bytes.get(i) == 'P' && bytes.getInt(i) == DIRECTORY_ENTRY) {
                    parts++;
                    described += length(bytes, i + NAME) + length(bytes, i + EXTRA) + length(bytes, i + COMMENT);
                }
                if (parts > Bounds.PARTS || described > Bounds.ROW) {
                    throw WorkbookGuard.tooLarge();
                }
            }
        }
    }

    private static int length(MappedByteBuffer bytes, int at) {
        return (bytes.get(at) & 0xFF) | (bytes.get(at + 1) & 0xFF) << 8;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
