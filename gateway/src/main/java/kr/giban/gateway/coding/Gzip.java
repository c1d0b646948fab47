package kr.giban.gateway.coding;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** One answer on its way into fewer bytes. What was written can be read at once, whatever comes after it. */
public final class Gzip implements AutoCloseable {
    private static final int BUFFER = 4096;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
    private final GZIPOutputStream gzip;
    private boolean closed;

    /** One whose level can be chosen, and which gives out all it was given when it is told to. */
    private static final class Leveled extends GZIPOutputStream {
        Leveled(OutputStream out, int level) throws IOException {
            super(out, BUFFER, true);
            def.setLevel(level);
        }
    }

    Gzip(int level) {
        try {
            gzip = new Leveled(out, level);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of a content. */
    static Buffer all(Buffer content, int level) {
        try (Gzip gzip = new Gzip(level)) {
            gzip.gzip.write(content.getBytes());
            return gzip.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What goes out for a piece that came in. */
    public Buffer piece(Buffer piece) {
        if (closed) {
            return Buffer.buffer();
        }
        try {
            gzip.write(piece.getBytes());
            gzip.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return taken();
    }

    /** What goes out last. */
    public Buffer end() {
        close();
        return taken();
    }

    private Buffer taken() {
        Buffer taken = Buffer.buffer(out.toByteArray());
        out.reset();
        return taken;
    }

    /** Gives back the memory that the program's own does not count. A second time it does nothing. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            gzip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
