package kr.giban.platform.file;

import java.io.InputStream;
import java.time.Duration;
import java.util.UUID;

/**
 * Where files lie, whatever it is made of. A file has a key that is given once and never again: nothing that is stored ever
 * changes, and who deletes a file takes nothing from another. What a file is called, and whose it is, is not known here.
 */
public interface FileStore {
    /**
     * Stores the bytes. When this returns they are there for all replicas and outlive a crash; until then, and if it fails,
     * nothing is under the key.
     *
     * @param limit how many bytes are taken; 413 for more
     */
    StoredFile put(UUID key, InputStream bytes, long limit);

    /**
     * A stretch of a file, to be closed. It fails here, and not when it is read, if the file is not there.
     *
     * @param from the first byte
     * @param length how many; no more than there are
     */
    InputStream open(UUID key, long from, long length);

    boolean exists(UUID key);

    /** Deletes the file; one that is not there is deleted already. */
    void delete(UUID key);

    /** Fails if the store cannot be used as it is set up, and says why. */
    void check();

    /**
     * Removes what uploads have left on this machine that a crash cut off.
     *
     * @param age how long it must have lain
     * @return how many
     */
    int removeLeftovers(Duration age);
}
