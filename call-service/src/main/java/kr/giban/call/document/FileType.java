package kr.giban.call.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/** What a file is by its bytes; its name and the sender's word count for nothing. */
final class FileType {
    private static final String ZIP = "application/zip";
    private static final String OLE = "application/x-tika-msoffice";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final int ENTRIES_TO_LOOK_AT = 64;
    private static final Tika TIKA = new Tika();

    private FileType() {}

    static String of(Path file) throws IOException {
        String type;
        try (InputStream in = Files.newInputStream(file)) {
            type = TIKA.detect(in);
        }
        return switch (type) {
            case ZIP, "application/x-tika-ooxml" -> insideZip(file);
            case OLE -> insideOle(file);
            default -> type;
        };
    }

    /** Word, Excel and HWPX files are archives; the first entries tell which. */
    private static String insideZip(Path file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            int seen = 0;
            for (ZipEntry entry = zip.getNextEntry();
                    entry != null && seen < ENTRIES_TO_LOOK_AT;
                    entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.equals("mimetype")) {
                    return new String(zip.readNBytes(100), StandardCharsets.US_ASCII).strip();
                }
                if (name.startsWith("word/")) {
                    return OFFICE + "wordprocessingml.document";
                }
                if (name.startsWith("xl/")) {
                    return OFFICE + "spreadsheetml.sheet";
                }
                seen++;
            }
            return ZIP;
        } catch (java.util.zip.ZipException damaged) {
            return "application/octet-stream";
        }
    }

    /** HWP 5 is an OLE container with a stream called FileHeader that starts with the program's name. */
    private static String insideOle(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(1 << 20);
        }
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return text.contains("HWP Document File") ? "application/x-hwp-v5" : OLE;
    }
}
