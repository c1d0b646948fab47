package kr.giban.equipment.attachment.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Photos as a telephone makes them: lying on the side, with the place, the owner, and what programs add. */
public final class Photos {
    /** To be turned to the right. */
    static final int TURNED = 6;

    static final String OWNER = "Park Yesi";
    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AA/uuuAAA=");

    private Photos() {}

    public static byte[] jpeg() {
        return jpeg(exif(ByteOrder.BIG_ENDIAN));
    }

    static byte[] jpeg(byte[] exif) {
        byte[] plain = encoded("jpg");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        segment(all, 0xE1, join("Exif\0\0", exif));
        segment(all, 0xE1, join("http://ns.adobe.com/xap/1.0/\0", xmp()));
        segment(all, 0xED, join("Photoshop 3.0\0", text("8BIM " + OWNER)));
        segment(all, 0xE2, join("MPF\0", text(OWNER)));
        segment(all, 0xFE, text(OWNER));
        all.write(plain, 2, plain.length - 2);
        // A second picture, with all of it once more.
        all.writeBytes(plain);
        all.writeBytes(text(OWNER));
        return all.toByteArray();
    }

    public static byte[] png() {
        byte[] plain = encoded("png");
        int afterHeader = 8 + 25;
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(plain, 0, afterHeader);
        chunk(all, "eXIf", exif(ByteOrder.BIG_ENDIAN));
        chunk(all, "tEXt", join("Author\0", text(OWNER)));
        chunk(all, "iTXt", join("XML:com.adobe.xmp\0\0\0\0\0", xmp()));
        chunk(all, "tIME", new byte[] {7, (byte) 0xE6, 3, 22, 10, 0, 0});
        all.write(plain, afterHeader, plain.length - afterHeader);
        all.writeBytes(text(OWNER));
        return all.toByteArray();
    }

    public static byte[] webp() {
        byte[] exif = exif(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        riff(chunks, "VP8X", new byte[] {0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        riff(chunks, "VP8 ", Arrays.copyOfRange(WEBP, 20, 42));
        riff(chunks, "EXIF", exif);
        riff(chunks, "XMP ", xmp());
        riff(chunks, "note", text(OWNER));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        riff(all, "RIFF", join("WEBP", chunks.toByteArray()));
        all.writeBytes(text(OWNER));
        return all.toByteArray();
    }

    /** Orientation, owner and place. */
    static byte[] exif(ByteOrder order) {
        byte[] owner = text(OWNER + "\0");
        int gps = 8 + 2 + 3 * 12 + 4;
        int values = gps + 2 + 4 * 12 + 4;
        ByteBuffer tiff = ByteBuffer.allocate(values + owner.length + 48).order(order);
        tiff.put(text(order == ByteOrder.BIG_ENDIAN ? "MM" : "II"))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 3);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) TURNED)
                .putShort((short) 0);
        entry(tiff, 0x013B, 2, owner.length, values);
        entry(tiff, 0x8825, 4, 1, gps);
        tiff.putInt(0);
        tiff.putShort((short) 4);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(text("N\0\0\0"));
        entry(tiff, 2, 5, 3, values + owner.length);
        tiff.putShort((short) 3).putShort((short) 2).putInt(2).put(text("E\0\0\0"));
        entry(tiff, 4, 5, 3, values + owner.length + 24);
        tiff.putInt(0);
        tiff.put(owner);
        for (int degrees : new int[] {37, 30, 0, 127, 0, 0}) {
            tiff.putInt(degrees).putInt(1);
        }
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] xmp() {
        return text(
                "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                        + "<r:Description xmlns:d=\"http://purl.org/dc/elements/1.1/\" d:creator=\"" + OWNER
                        + "\"/></r:RDF></x:xmpmeta>");
    }

    private static byte[] encoded(String form) {
        BufferedImage picture = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.ORANGE);
        canvas.fillOval(2, 2, 12, 12);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, form, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.writeBytes(ByteBuffer.allocate(4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .array());
        out.writeBytes(content);
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(text(type));
        crc.update(content);
        out.writeBytes(ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(text(type))
                .put(content)
                .putInt((int) crc.getValue())
                .array());
    }

    private static void riff(ByteArrayOutputStream out, String type, byte[] content) {
        out.writeBytes(ByteBuffer.allocate(8 + content.length + (content.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(text(type))
                .putInt(content.length)
                .put(content)
                .array());
    }

    private static byte[] join(String start, byte[] rest) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(text(start));
        all.writeBytes(rest);
        return all.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
