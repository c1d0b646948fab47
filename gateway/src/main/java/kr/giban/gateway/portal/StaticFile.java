package kr.giban.gateway.portal;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import kr.giban.gateway.coding.AcceptEncoding;
import kr.giban.platform.digest.Sha256;

/**
 * A file of the program, with a strong ETag for each of its two forms. It is compressed once, beside the start of the
 * program; who comes before that is done gets it plain.
 */
final class StaticFile {
    private final String contentType;
    private final Buffer plain;
    private final CompletableFuture<Buffer> compressed;
    private final String tag;

    StaticFile(String contentType, byte[] content) {
        this.contentType = contentType;
        this.plain = Buffer.buffer(content);
        this.compressed = CompletableFuture.supplyAsync(() -> Buffer.buffer(gzip(content)));
        this.tag = Sha256.hex(content).substring(0, 24);
    }

    static StaticFile of(String contentType, String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not in the program");
            }
            return new StaticFile(contentType, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(HttpServerRequest request) {
        boolean gzip = compressed.isDone() && AcceptEncoding.prefersGzip(request.getHeader("Accept-Encoding"));
        String etag = '"' + tag + (gzip ? "-gzip" : "") + '"';
        HttpServerResponse response = request.response()
                .putHeader("ETag", etag)
                .putHeader("Vary", "Accept-Encoding")
                .putHeader("Cache-Control", "no-cache")
                .putHeader("X-Content-Type-Options", "nosniff");
        String known = request.getHeader("If-None-Match");
        if (known != null && (known.contains(etag) || known.strip().equals("*"))) {
            response.setStatusCode(304).end();
            return;
        }
        if (gzip) {
            response.putHeader("Content-Encoding", "gzip");
        }
        response.putHeader("Content-Type", contentType).end(gzip ? compressed.join() : plain);
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
