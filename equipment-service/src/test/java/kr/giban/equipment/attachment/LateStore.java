package kr.giban.equipment.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import kr.giban.platform.file.FileStore;
import kr.giban.platform.file.FileStoreException;
import kr.giban.platform.file.StoredFile;

/** A store behind a slow network: nobody hears that a file has been taken, and it is so later. */
final class LateStore implements FileStore {
    private final FileStore store;
    private UUID key;
    private byte[] bytes;

    LateStore(FileStore store) {
        this.store = store;
    }

    UUID key() {
        return key;
    }

    /** What was sent is there. */
    void arrive() {
        store.put(key, new ByteArrayInputStream(bytes), bytes.length);
    }

    @Override
    public StoredFile put(UUID under, InputStream in, long limit) {
        try {
            key = under;
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new FileStoreException(FileStoreException.Reason.UNREACHABLE, "No answer in time", null);
    }

    @Override
    public InputStream open(UUID wanted, long from, long length) {
        return store.open(wanted, from, length);
    }

    @Override
    public boolean exists(UUID wanted) {
        return store.exists(wanted);
    }

    @Override
    public void delete(UUID unwanted) {
        store.delete(unwanted);
    }

    @Override
    public void check() {
        store.check();
    }

    @Override
    public int removeLeftovers(Duration age) {
        return store.removeLeftovers(age);
    }
}
