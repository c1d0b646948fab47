package kr.giban.client;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A form with files, in UTF-8; files stream from where they lie. */
final class MultipartBody {
    private final String boundary = UUID.randomUUID().toString();
    private final List<Part> parts = new ArrayList<>();

    private record Part(String head, String text, Path file) {}

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    void field(String name, String value) {
        parts.add(new Part(
                "Content-Disposition: form-data; name=\"%s\"\r\nContent-Type: text/plain; charset=UTF-8"
                        .formatted(name),
                value,
                null));
    }

    void file(String name, Path file) {
        String fileName = file.getFileName().toString().replace("\"", "%22").replaceAll("[\r\n]", " ");
        parts.add(new Part(
                "Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s"
                        .formatted(name, fileName, type(file)),
                null,
                file));
    }

    /** Its length is known, so that the gateway sees at once whether it is too long. */
    BodyPublisher publisher() throws IOException {
        List<BodyPublisher> pieces = new ArrayList<>();
        for (Part part : parts) {
            pieces.add(text("--" + boundary + "\r\n" + part.head() + "\r\n\r\n"));
            pieces.add(part.file() == null ? text(part.text()) : BodyPublishers.ofFile(part.file()));
            pieces.add(text("\r\n"));
        }
        pieces.add(text("--" + boundary + "--\r\n"));
        return BodyPublishers.concat(pieces.toArray(BodyPublisher[]::new));
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }

    private static String type(Path file) {
        try {
            String known = Files.probeContentType(file);
            return known == null ? "application/octet-stream" : known;
        } catch (IOException unknown) {
            return "application/octet-stream";
        }
    }
}
