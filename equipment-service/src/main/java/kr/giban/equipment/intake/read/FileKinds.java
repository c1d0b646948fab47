package kr.giban.equipment.intake.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a file is that is sent for a table and is none, told by how it begins, so that its sender is told it by name. */
final class FileKinds {
    private static final int LOOK = 1_024;

    private record Kind(String name, String start) {}

    private static final List<Kind> KINDS = List.of(
            kind(
                    "XLS (Excel 97-2003), HWP, or a workbook with a password",
                    0xD0,
                    0xCF,
                    0x11,
                    0xE0,
                    0xA1,
                    0xB1,
                    0x1A,
                    0xE1),
            kind("PDF", "%PDF-"),
            kind("HWP", "HWP Document File"),
            kind("RTF", "{\\rtf"),
            kind("7z", 0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C),
            kind("RAR", "Rar!"),
            kind("ALZ", "ALZ\1"),
            kind("EGG", "EGGA"),
            kind("GZIP", 0x1F, 0x8B),
            kind("PNG", 0x89, 'P', 'N', 'G'),
            kind("JPEG", 0xFF, 0xD8, 0xFF),
            kind("ZIP", 'P', 'K', 5, 6),
            kind("SQLite", "SQLite format 3"));

    private FileKinds() {}

    /** Refuses what is known to be no table. */
    static void mustBeTable(FileContent file) throws IOException {
        String start = start(file);
        Optional<String> known = KINDS.stream()
                .filter(kind -> start.startsWith(kind.start()))
                .map(Kind::name)
                .findFirst()
                .or(() -> markup(start));
        if (known.isPresent()) {
            throw unsupported(known.get());
        }
    }

    static boolean isZip(FileContent file) throws IOException {
        return start(file).startsWith("PK\3\4");
    }

    static UnreadableFileException unsupported(String kind) {
        return new UnreadableFileException("file-type-unsupported", Map.of("type", kind));
    }

    /** No table begins with a bracket; what portals call XLS is often a page of HTML, or XML. */
    private static Optional<String> markup(String start) {
        String text = start.replaceAll("[\\u0000\\u00EF\\u00BB\\u00BF\\u00FE\\u00FF]", "")
                .stripLeading();
        if (!text.startsWith("<")) {
            return Optional.empty();
        }
        return Optional.of(
                text.toLowerCase(Locale.ROOT).contains("<html") || text.startsWith("<table") ? "HTML" : "XML");
    }

    /** Each byte as one character. */
    private static String start(FileContent file) throws IOException {
        try (InputStream in = file.open()) {
            return new String(in.readNBytes(LOOK), StandardCharsets.ISO_8859_1);
        }
    }

    private static Kind kind(String name, String start) {
        return new Kind(name, start);
    }

    private static Kind kind(String name, int... start) {
        return new Kind(name, new String(start, 0, start.length));
    }
}
