package kr.giban.equipment.intake.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;

/**
 * A part of a workbook that is counted while it is read, and broken off where no tag begins for longer than any text is:
 * parsers have no bound for the name of a tag.
 */
final class BoundedInputStream extends FilterInputStream {
    private static final int MOST_WITHOUT_TAG = 8 * Bounds.ROW;

    private final IntConsumer counter;
    private int run;

    BoundedInputStream(InputStream in, IntConsumer counter) {
        super(in);
        this.counter = counter;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        for (int i = offset; i < offset + read; i++) {
            run = bytes[i] == '<' ? 0 : run + 1;
        }
        if (run > MOST_WITHOUT_TAG) {
            throw new UnreadableFileException("row-too-long", java.util.Map.of("max", Bounds.ROW));
        }
        counter.accept(Math.max(read, 0));
        return read;
    }
}
