package kr.giban.gateway.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** An answer that is kept. Instants are those of {@link System#nanoTime()}. */
final class Stored {
    private static final int OF_AN_ENTRY = 500;

    private final MultiMap headers;
    private final Buffer body;
    private final long askedAt;
    private final long freshNanos;
    /** Made when somebody first wants it. */
    private volatile Buffer compressed;

    /**
     * An answer.
     *
     * @param headers not to be changed any more
     * @param askedAt when the service last said that it is so
     */
    Stored(MultiMap headers, Buffer body, long askedAt, Duration fresh) {
        this.headers = headers;
        this.body = body;
        this.askedAt = askedAt;
        this.freshNanos = fresh.toNanos();
    }

    /** The same, of which the service has just said that it is so. */
    Stored confirmed(long now, Duration fresh) {
        Stored same = new Stored(headers, body, now, fresh);
        same.compressed = compressed;
        return same;
    }

    boolean isFresh(long now) {
        return now - askedAt < freshNanos;
    }

    long ageSeconds(long now) {
        return TimeUnit.NANOSECONDS.toSeconds(now - askedAt);
    }

    String tag() {
        return headers.get("ETag");
    }

    MultiMap headers() {
        return headers;
    }

    Buffer body() {
        return body;
    }

    Buffer compressed(UnaryOperator<Buffer> compression) {
        Buffer known = compressed;
        if (known == null) {
            known = compression.apply(body);
            compressed = known;
        }
        return known;
    }

    /** Bytes of memory, with room for the compressed form. */
    int weight() {
        int weight = OF_AN_ENTRY + body.length() + body.length() / 2;
        for (Map.Entry<String, String> header : headers) {
            weight += header.getKey().length() + header.getValue().length();
        }
        return weight;
    }
}
