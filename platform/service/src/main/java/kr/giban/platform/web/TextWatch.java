package kr.giban.platform.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Notices, while a JSON text is read, whether it says what {@link BadText} is about. U+0000 can only be said as an escape,
 * half of a surrogate pair as an escape without its other half or as bytes that UTF-8 does not have.
 */
final class TextWatch extends FilterInputStream {
    private static final int NO_ESCAPE = -2;
    private static final int BACKSLASH = -1;
    private static final int DIGITS = 4;
    /** The first byte of U+D000 to U+DFFF, and from where its second one is of a surrogate. */
    private static final int LEAD = 0xED;

    private static final int SURROGATE = 0xA0;

    /** How many digits of an escape have come, or that none has begun. */
    private int escape = NO_ESCAPE;

    private int code;
    private boolean high;
    private int before;
    private boolean seen;
    private boolean zero;

    TextWatch(InputStream in) {
        super(in);
    }

    boolean hasSeen() {
        return seen;
    }

    /** A byte of zero is none of UTF-8's JSON, and one of all others'. */
    boolean isOtherEncoding() {
        return zero;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            look(one);
        }
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = offset; i < offset + count; i++) {
            look(buffer[i] & 0xFF);
        }
        return count;
    }

    private void look(int one) {
        zero |= one == 0;
        seen |= before == LEAD && one >= SURROGATE;
        before = one;
        if (escape >= 0) {
            code = code * 16 + Math.max(0, Character.digit(one, 16));
            escape++;
            if (escape == DIGITS) {
                escape = NO_ESCAPE;
                escaped((char) code);
            }
        } else if (escape == BACKSLASH && one == 'u') {
            escape = 0;
            code = 0;
        } else if (escape == NO_ESCAPE && one == '\\') {
            escape = BACKSLASH;
        } else {
            escape = NO_ESCAPE;
            seen |= high;
            high = false;
        }
    }

    private void escaped(char character) {
        boolean pair = high && Character.isLowSurrogate(character);
        seen |= character == 0 || (high && !pair) || (!high && Character.isLowSurrogate(character));
        high = Character.isHighSurrogate(character);
    }
}
