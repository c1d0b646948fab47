package kr.giban.gateway.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import kr.giban.gateway.coding.Compression;
import kr.giban.gateway.coding.EntityTags;
import kr.giban.gateway.exchange.Exchange;
import kr.giban.gateway.exchange.SafetyHeaders;

/** Writes an answer that was kept as the service would have, had it been asked. */
@Singleton
class StoredAnswers {
    private static final int NOT_MODIFIED = 304;

    private final Compression compression;

    StoredAnswers(Compression compression) {
        this.compression = compression;
    }

    void write(Exchange exchange, Stored stored, String status) {
        HttpServerRequest request = exchange.request();
        HttpServerResponse response = request.response();
        if (response.closed() || response.ended()) {
            return;
        }
        MultiMap headers = response.headers();
        copy(stored.headers(), headers);
        headers.set("Age", Long.toString(stored.ageSeconds(System.nanoTime())));
        headers.set(PublicCache.STATUS, status);
        boolean compressed = compress(request, headers);
        // It was held back until it was known what to do with it.
        request.resume();
        if (isKnown(request, headers.get("ETag"))) {
            headers.remove("Content-Length").remove("Content-Encoding").remove("Content-Type");
            response.setStatusCode(NOT_MODIFIED).end();
        } else {
            response.end(body(stored, compressed, headers));
        }
    }

    private static void copy(MultiMap from, MultiMap to) {
        for (Map.Entry<String, String> header : from) {
            if (SafetyHeaders.isOneOf(header.getKey())) {
                to.set(header.getKey(), header.getValue());
            } else {
                to.add(header.getKey(), header.getValue());
            }
        }
    }

    private boolean compress(HttpServerRequest request, MultiMap headers) {
        if (!compression.mayCompress(headers)) {
            return false;
        }
        Compression.varies(headers);
        boolean wanted = compression.isWanted(request);
        if (wanted) {
            Compression.describe(headers);
        }
        return wanted;
    }

    private Buffer body(Stored stored, boolean compressed, MultiMap headers) {
        Buffer body = compressed ? stored.compressed(compression::compressed) : stored.body();
        headers.set("Content-Length", Integer.toString(body.length()));
        return body;
    }

    private static boolean isKnown(HttpServerRequest request, String tag) {
        String known = request.getHeader("If-None-Match");
        if (known == null || tag == null) {
            return known != null && known.strip().equals("*");
        }
        return known.strip().equals("*") || EntityTags.plain(known).contains(opaque(EntityTags.plain(tag)));
    }

    /** Weak or not, when reading it is the same. */
    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
