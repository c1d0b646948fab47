package kr.giban.platform.file;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Opens archives that somebody sent. Whoever opens one takes its whole directory into memory, however many entries somebody
 * wrote into it, or however long it says that it is; so it is looked at first where it lies.
 */
public final class Archives {
    /** Far more than documents and workbooks have. */
    private static final int PARTS = 5_000;
    /** Bytes of names, comments and what else an entry is given. */
    private static final int DESCRIBED = 1 << 20;

    private static final int DIRECTORY_ENTRY = 0x504B0102;
    private static final int ENTRY_SIZE = 46;
    private static final int NAME = 28;
    private static final int EXTRA = 30;
    private static final int COMMENT = 32;

    private Archives() {}

    /** The directory of an archive is larger than is read. */
    public static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException() {
            super("The directory of the archive is too large");
        }
    }

    /**
     * Names may be in any encoding: Latin-1 reads all of them, and those that are looked for are plain.
     *
     * @throws TooLargeException if its directory is larger than is read
     * @throws IOException if it is none, or is damaged
     */
    public static ZipFile open(Path file) throws IOException {
        mustHaveFewParts(file);
        try {
            return ZipFile.builder()
                    .setPath(file)
                    .setCharset(StandardCharsets.ISO_8859_1)
                    .get();
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    private static void mustHaveFewParts(Path file) throws IOException {
        int parts = 0;
        int described = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MappedByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            for (int i = 0; i + ENTRY_SIZE <= bytes.limit(); i++) {
                if (bytes.get(i) == 'P' && bytes.getInt(i) == DIRECTORY_ENTRY) {
                    parts++;
                    described += length(bytes, i + NAME) + length(bytes, i + EXTRA) + length(bytes, i + COMMENT);
                }
                if (parts > PARTS || described > DESCRIBED) {
                    throw new TooLargeException();
                }
            }
        }
    }

    private static int length(MappedByteBuffer bytes, int at) {
        return (bytes.get(at) & 0xFF) | (bytes.get(at + 1) & 0xFF) << 8;
    }
}
