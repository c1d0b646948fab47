package kr.giban.equipment.attachment.photo;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.CRC32;

/** A PNG by its chunks (W3C Portable Network Graphics, third edition). */
final class PngCopy {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final Set<String> PICTURE = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI",
            "bKGD", "pHYs", "acTL", "fcTL", "fdAT");
    /** More Exif than this is not looked into. */
    private static final int LARGEST_EXIF = 1 << 20;

    private static final int PART = 64 * 1024;

    private final DataInputStream in;
    private final DataOutputStream out;

    private PngCopy(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    static void copy(Path from, Path to) throws IOException, UnreadablePhotoException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(from)));
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            new PngCopy(in, out).copy();
        }
    }

    private void copy() throws IOException, UnreadablePhotoException {
        if (in.readLong() != SIGNATURE) {
            throw new UnreadablePhotoException("it does not begin as a PNG");
        }
        out.writeLong(SIGNATURE);
        boolean first = true;
        boolean data = false;
        String type;
        do {
            int length = in.readInt();
            type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            if (length < 0 || first != type.equals("IHDR")) {
                throw new UnreadablePhotoException("its chunks are in disorder");
            }
            first = false;
            data |= type.equals("IDAT");
            chunk(type, length);
        } while (!type.equals("IEND"));
        if (!data) {
            throw new UnreadablePhotoException("it has no picture");
        }
    }

    private void chunk(String type, int length) throws IOException, UnreadablePhotoException {
        if (PICTURE.contains(type)) {
            keep(type, length);
        } else if (type.equals("eXIf") && length <= LARGEST_EXIF) {
            byte[] exif = new byte[length];
            in.readFully(exif);
            in.readInt();
            orient(Orientation.read(exif));
        } else {
            in.skipNBytes(length + 4L);
        }
    }

    private void keep(String type, int length) throws IOException, UnreadablePhotoException {
        CRC32 crc = begin(type, length);
        byte[] part = new byte[PART];
        for (int left = length; left > 0; ) {
            int count = Math.min(left, PART);
            in.readFully(part, 0, count);
            out.write(part, 0, count);
            crc.update(part, 0, count);
            left -= count;
        }
        int sum = in.readInt();
        if (sum != (int) crc.getValue()) {
            throw new UnreadablePhotoException("a chunk is damaged");
        }
        out.writeInt(sum);
    }

    private void orient(int orientation) throws IOException {
        if (orientation != Orientation.UPRIGHT) {
            byte[] exif = Orientation.write(orientation);
            CRC32 crc = begin("eXIf", exif.length);
            out.write(exif);
            crc.update(exif);
            out.writeInt((int) crc.getValue());
        }
    }

    private CRC32 begin(String type, int length) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        out.writeInt(length);
        out.write(name);
        CRC32 crc = new CRC32();
        crc.update(name);
        return crc;
    }
}
