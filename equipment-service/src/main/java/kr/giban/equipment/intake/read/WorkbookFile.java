package kr.giban.equipment.intake.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import kr.giban.platform.file.Archives;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A workbook on disk while it is read: its directory stands at its end, and in memory it would cost its size. */
final class WorkbookFile implements Closeable {
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
        try (ZipFile zip = Archives.open(path)) {
            WorkbookGuard.check(zip);
        } catch (Archives.TooLargeException e) {
            throw WorkbookGuard.tooLarge();
        } catch (IOException | IllegalArgumentException e) {
            throw WorkbookGuard.unreadable();
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
