package kr.giban.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.Tika;

/** What a file is by its bytes; its name and the sender's word count for nothing. */
public final class FileType {
    private static final String ZIP = "application/zip";
    private static final String HWPX = "application/hwp+zip";
    private static final String UNKNOWN = "application/octet-stream";
    private static final String OLE = "application/x-tika-msoffice";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final Tika TIKA = new Tika();

    private FileType() {}

    public static String of(Path file) throws IOException {
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

    /**
     * Word, Excel and HWPX files are archives; their directory tells which. Nothing is inflated but the first bytes of one
     * entry. One with more entries than any document has is an archive and no more.
     */
    private static String insideZip(Path file) {
        try (ZipFile zip = Archives.open(file)) {
            if (hasFolder(zip, "word/")) {
                return OFFICE + "wordprocessingml.document";
            }
            if (hasFolder(zip, "xl/")) {
                return OFFICE + "spreadsheetml.sheet";
            }
            return HWPX.equals(declared(zip)) ? HWPX : ZIP;
        } catch (Archives.TooLargeException tooLarge) {
            return ZIP;
        } catch (IOException | IllegalArgumentException damaged) {
            return UNKNOWN;
        }
    }

    private static boolean hasFolder(ZipFile zip, String folder) {
        return Collections.list(zip.getEntries()).stream()
                .anyMatch(entry -> entry.getName().startsWith(folder));
    }

    /** What an archive says of itself; any type can be claimed there, so only archives' own are believed. */
    private static String declared(ZipFile zip) throws IOException {
        ZipArchiveEntry entry = zip.getEntry("mimetype");
        if (entry == null) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(100), StandardCharsets.US_ASCII).strip();
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
