package kr.giban.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import kr.giban.platform.testing.S3Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryFileStoreTest extends FileStoreContract {
    @TempDir
    Path directory;

    @Override
    FileStore store() {
        return FileStores.open(S3Server.settings(Map.of("giban.files.dir", directory.toString())));
    }

    @Override
    Path incoming() {
        return directory.resolve("incoming");
    }

    @Override
    long stored() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void says_that_it_cannot_be_used_where_it_may_not_write() throws IOException {
        Path file = Files.createFile(directory.resolve("no-directory"));
        FileStore broken = new DirectoryFileStore(file);

        assertThatThrownBy(broken::check).isInstanceOfSatisfying(FileStoreException.class, e -> assertThat(e.reason())
                .isEqualTo(FileStoreException.Reason.FAILED));
    }
}
