package kr.giban.platform.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;

/** Makes the store that the settings name. The classes of the other one are not loaded. */
public class FileStores {
    @Produces
    @ApplicationScoped
    FileStore store(FileSettings settings) {
        return open(settings);
    }

    public static FileStore open(FileSettings settings) {
        return switch (settings.store()) {
            case DIRECTORY -> new DirectoryFileStore(settings.dir());
            case S3 -> S3FileStore.open(settings);
        };
    }

    void close(@Disposes FileStore store) throws Exception {
        if (store instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }
}
