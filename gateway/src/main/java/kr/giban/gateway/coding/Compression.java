package kr.giban.gateway.coding;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Decides what is compressed. Only what is read, never the answer to a change, which may hold a secret beside what a client
 * sent. What could be compressed says so in {@code Vary}, whether or not it is.
 */
@Singleton
public class Compression {
    private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int MIN_DIGITS_OF_LARGE = 10;
    /** Of an answer that speaks of its bytes, or that is read in parts, the bytes are left as they are. */
    private static final List<CharSequence> OF_BYTES = List.of(
            HttpHeaders.CONTENT_ENCODING,
            HttpHeaders.CONTENT_RANGE,
            HttpHeaders.ACCEPT_RANGES,
            HttpHeaders.createOptimized("Content-Digest"),
            HttpHeaders.createOptimized("Repr-Digest"));

    private final boolean enabled;
    private final long minSize;
    private final int level;
    private final Compressible types;

    public Compression(CodingConfig config) {
        this.enabled = config.enabled();
        this.minSize = config.minSize().asLongValue();
        this.level = config.level();
        this.types = new Compressible(config.types());
    }

    /**
     * Makes the headers those of the compressed form, where the answer is to be compressed.
     *
     * @param headers of the answer, to be changed
     * @return null where the body passes as it is, and where there is none
     */
    public Gzip begin(HttpServerRequest request, int status, MultiMap headers) {
        HttpMethod method = request.method();
        if (!enabled || !(method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))) {
            return null;
        }
        if (status == NOT_MODIFIED) {
            notModified(request, headers);
            return null;
        }
        if (status != OK || !mayBeCompressed(headers)) {
            return null;
        }
        varies(headers);
        if (!isWanted(request)) {
            return null;
        }
        describe(headers);
        return method.equals(HttpMethod.GET) ? new Gzip(level) : null;
    }

    /** As far as the answer's headers say. */
    public boolean mayCompress(MultiMap headers) {
        return enabled && mayBeCompressed(headers);
    }

    private boolean mayBeCompressed(MultiMap headers) {
        if (!types.includes(headers.get(HttpHeaders.CONTENT_TYPE))
                || isSmall(headers.get(HttpHeaders.CONTENT_LENGTH))) {
            return false;
        }
        String control = headers.get(HttpHeaders.CACHE_CONTROL);
        if (control != null && control.contains("no-transform")) {
            return false;
        }
        for (CharSequence name : OF_BYTES) {
            if (headers.contains(name)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the client would rather have it so, and does not put an answer together from parts. */
    public boolean isWanted(HttpServerRequest request) {
        return AcceptEncoding.prefersGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING))
                && !request.headers().contains("Range");
    }

    /** Says that it depends on what the client can read. */
    public static void varies(MultiMap headers) {
        headers.add(HttpHeaders.VARY, "Accept-Encoding");
    }

    /** Makes headers those of the compressed form, whose length is not known. */
    public static void describe(MultiMap headers) {
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        headers.set(HttpHeaders.CONTENT_ENCODING, GZIP);
        String tag = headers.get(HttpHeaders.ETAG);
        if (tag != null) {
            headers.set(HttpHeaders.ETAG, EntityTags.compressed(tag));
        }
    }

    /** All of a content in its compressed form. */
    public Buffer compressed(Buffer content) {
        return Gzip.all(content, level);
    }

    /** Whoever has the compressed form is told its tag. */
    private static void notModified(HttpServerRequest request, MultiMap headers) {
        varies(headers);
        String tag = headers.get(HttpHeaders.ETAG);
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (tag != null && known != null && known.contains(EntityTags.compressed(tag))) {
            headers.set(HttpHeaders.ETAG, EntityTags.compressed(tag));
        }
    }

    private boolean isSmall(String length) {
        return length != null && length.length() < MIN_DIGITS_OF_LARGE && Long.parseLong(length) < minSize;
    }
}
