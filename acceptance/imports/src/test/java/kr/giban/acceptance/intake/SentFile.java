package kr.giban.acceptance.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A file as an organization's system sends it. However often it is sent, it has the same key, and the same request id, so
 * that what two runs leave can be compared.
 */
record SentFile(String organization, String mode, String name, String text, Charset charset) {
    static final String BOUNDARY = "giban-acceptance";

    UUID key() {
        return UUID.nameUUIDFromBytes((organization + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    byte[] form() {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes("""
                --%1$s\r
                Content-Disposition: form-data; name="mode"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%3$s"\r
                Content-Type: text/csv\r
                \r
                """.formatted(BOUNDARY, mode, name).getBytes(StandardCharsets.UTF_8));
        form.writeBytes(text.getBytes(charset));
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }
}
