package kr.giban.platform.file;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** So many bytes of a stream. Fewer are a fault: their number has been promised to a reader by then. */
final class StretchInputStream extends FilterInputStream {
    private long left;

    StretchInputStream(InputStream in, long length) {
        super(in);
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        if (left == 0) {
            return -1;
        }
        int one = super.read();
        mustBeThere(one);
        left--;
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = super.read(buffer, offset, (int) Math.min(length, left));
        mustBeThere(count);
        left -= count;
        return count;
    }

    private void mustBeThere(int read) throws IOException {
        if (read < 0) {
            throw new EOFException(left + " bytes are missing");
        }
    }
}
