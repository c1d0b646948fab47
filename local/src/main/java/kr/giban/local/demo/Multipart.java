package kr.giban.local.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** A form with a file, as a browser would send it. */
final class Multipart {
    private final String contentType;
    private final byte[] bytes;

    private Multipart(String contentType, byte[] bytes) {
        this.contentType = contentType;
        this.bytes = bytes;
    }

    String contentType() {
        return contentType;
    }

    byte[] bytes() {
        return bytes;
    }

    static Multipart of(Map<String, String> fields, String fileName, byte[] file) {
        String boundary = "giban-" + UUID.randomUUID();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fields.forEach((name, value) -> out.writeBytes(utf8(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value))));
        out.writeBytes(utf8(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n"
                        .formatted(boundary, fileName)));
        out.writeBytes(file);
        out.writeBytes(utf8("\r\n--" + boundary + "--\r\n"));
        return new Multipart("multipart/form-data; boundary=" + boundary, out.toByteArray());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
