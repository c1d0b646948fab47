package kr.giban.platform.id;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/** Time-ordered identifiers after RFC 9562, version 7. */
public final class UuidV7 {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Drawn by the dozen: each draw costs as much as the rest many times over. */
    private static final ByteBuffer DRAWN = ByteBuffer.allocate(1024).limit(0);

    private static long lastMillis;
    private static int sequence;

    private UuidV7() {}

    /**
     * A new identifier. Identifiers of one process are strictly ascending: within a millisecond a counter stands in the
     * twelve bits after the version. True time is used, not business time, since an identifier says nothing of it.
     */
    public static synchronized UUID next() {
        long millis = Math.max(System.currentTimeMillis(), lastMillis);
        if (millis == lastMillis) {
            sequence++;
            if (sequence > 0xFFF) {
                millis++;
                sequence = 0;
            }
        } else {
            sequence = RANDOM.nextInt(0x400);
        }
        lastMillis = millis;
        long high = (millis << 16) | 0x7000L | sequence;
        long low = (drawn() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static long drawn() {
        if (!DRAWN.hasRemaining()) {
            RANDOM.nextBytes(DRAWN.array());
            DRAWN.clear();
        }
        return DRAWN.getLong();
    }
}
