package kr.giban.equipment.intake.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together part by part, with whatever somebody might put into one. */
final class Xlsx {
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String TEXTS = "xl/sharedStrings.xml";
    static final String BOOK = "xl/workbook.xml";
    static final String TYPES = "[Content_Types].xml";
    static final String HEADER = row(1, "자산번호", "장비명", "취득일", "취득금액");

    private final Map<String, Object> parts = new LinkedHashMap<>();

    /** Writes a part that is too large to be held. */
    @FunctionalInterface
    interface Writer {
        void write(ZipOutputStream out) throws IOException;
    }

    /** A sound one with these rows under the usual header. */
    static Xlsx of(String rows) {
        Xlsx xlsx = new Xlsx();
        xlsx.part(
                TYPES,
                "<Types xmlns='" + PACKAGE + "content-types'><Default Extension='xml' ContentType='application/xml'/>"
                        + override(BOOK, "sheet.main+xml") + override(SHEET, "worksheet+xml")
                        + override(TEXTS, "sharedStrings+xml") + "</Types>");
        xlsx.part(
                "_rels/.rels",
                "<Relationships xmlns='" + PACKAGE + "relationships'>" + relation("r1", "officeDocument", BOOK)
                        + "</Relationships>");
        xlsx.part(BOOK, book("<sheet name='장비' sheetId='1' r:id='r1'/>"));
        xlsx.part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='" + PACKAGE + "relationships'>"
                        + relation("r1", "worksheet", "worksheets/sheet1.xml")
                        + relation("r2", "worksheet", "worksheets/sheet2.xml") + "</Relationships>");
        xlsx.part(TEXTS, "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'/>");
        return xlsx.part(SHEET, sheet(HEADER + rows));
    }

    static String sheet(String rows) {
        return "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    static String book(String sheets) {
        return "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='" + OFFICE
                + "'><sheets>" + sheets + "</sheets></workbook>";
    }

    static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r='" + number + "'>");
        for (int i = 0; i < texts.length; i++) {
            row.append(text((char) ('A' + i) + "" + number, texts[i]));
        }
        return row.append("</row>").toString();
    }

    static String text(String place, String text) {
        return "<c r='" + place + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static String override(String part, String type) {
        return "<Override PartName='/" + part + "' ContentType='" + MAIN + type + "'/>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id='" + id + "' Type='" + OFFICE + "/" + type + "' Target='" + target + "'/>";
    }

    Xlsx part(String name, String text) {
        return part(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Xlsx part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    Xlsx part(String name, Writer writer) {
        parts.put(name, writer);
        return this;
    }

    Xlsx without(String name) {
        parts.remove(name);
        return this;
    }

    /** The part changed. */
    Xlsx replace(String name, String what, String by) {
        return part(name, new String((byte[]) parts.get(name), StandardCharsets.UTF_8).replace(what, by));
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, Object> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getValue() instanceof Writer writer) {
                    writer.write(out);
                } else {
                    out.write((byte[]) part.getValue());
                }
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes a text again and again until so many bytes are written. */
    static void repeat(ZipOutputStream out, String text, long bytes) throws IOException {
        byte[] block = text.repeat(Math.max(1, 64 * 1024 / text.length())).getBytes(StandardCharsets.UTF_8);
        for (long written = 0; written < bytes; written += block.length) {
            out.write(block);
        }
    }
}
