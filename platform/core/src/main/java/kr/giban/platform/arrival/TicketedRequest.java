package kr.giban.platform.arrival;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What a ticket is bound to: the request that was turned away, and that must be sent again just as it was.
 *
 * @param subject whose token it carried
 * @param path without query, as the client sent it
 * @param etag the value of {@code If-Match}: the draft that is meant
 */
public record TicketedRequest(String subject, String method, String path, String etag, String idempotencyKey) {

    /** All of it, each part with its length, so that no two requests say the same. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (String part : new String[] {subject, method, path, etag, idempotencyKey}) {
                byte[] text = part.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
