package kr.giban.equipment.tenancy;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** All that an answer says, headers included; a workbook is unpacked. */
final class Texts {
    private Texts() {}

    static String of(Response answer) {
        byte[] body = answer.asByteArray();
        boolean packed = body.length > 2 && body[0] == 'P' && body[1] == 'K';
        // Long lines of a calendar are folded.
        return answer.headers() + "\n"
                + (packed ? unpacked(body) : new String(body, StandardCharsets.UTF_8).replace("\r\n ", ""));
    }

    private static String unpacked(byte[] zip) {
        StringBuilder text = new StringBuilder();
        try {
            Path file = Files.createTempFile("answer", ".zip");
            Files.write(file, zip);
            try (ZipFile opened = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(opened.entries())) {
                    text.append(new String(opened.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
