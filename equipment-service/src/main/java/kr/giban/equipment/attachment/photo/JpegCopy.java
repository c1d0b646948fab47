package kr.giban.equipment.attachment.photo;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A JPEG by its segments (ITU-T T.81, annex B). */
final class JpegCopy {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final String EXIF = "Exif\0\0";
    /** A JFIF header without the small picture that can follow it. */
    private static final int JFIF = 14;

    private final DataInputStream in;
    private final DataOutputStream out;
    private int orientation = Orientation.UPRIGHT;
    private boolean oriented;
    private boolean framed;
    private boolean scanned;

    private JpegCopy(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    static void copy(Path from, Path to) throws IOException, UnreadablePhotoException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(from)));
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            new JpegCopy(in, out).copy();
        }
    }

    private void copy() throws IOException, UnreadablePhotoException {
        if (in.readUnsignedShort() != (0xFF00 | SOI)) {
            throw new UnreadablePhotoException("it does not begin as a JPEG");
        }
        marker(SOI);
        int marker = nextMarker();
        while (marker != EOI) {
            byte[] segment = segment();
            if (marker >= APP0) {
                application(marker, segment);
                marker = nextMarker();
            } else if (marker == SOS) {
                picture(marker, segment);
                scanned = true;
                marker = scan();
            } else {
                picture(marker, segment);
                marker = nextMarker();
            }
        }
        if (!framed || !scanned) {
            throw new UnreadablePhotoException("it has no picture");
        }
        marker(EOI);
    }

    private int nextMarker() throws IOException, UnreadablePhotoException {
        if (in.readUnsignedByte() != 0xFF) {
            throw new UnreadablePhotoException("a segment is not as long as it says");
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private byte[] segment() throws IOException, UnreadablePhotoException {
        int length = in.readUnsignedShort() - 2;
        if (length < 0) {
            throw new UnreadablePhotoException("a segment has no length");
        }
        byte[] segment = new byte[length];
        in.readFully(segment);
        return segment;
    }

    /** Of what programs add: that it is a JFIF, its colors, and which way up it is. */
    private void application(int marker, byte[] segment) throws IOException {
        if (marker == APP0 && begins(segment, "JFIF\0") && segment.length >= JFIF) {
            byte[] header = Arrays.copyOf(segment, JFIF);
            header[12] = 0;
            header[13] = 0;
            write(marker, header);
        } else if (marker == APP1 && begins(segment, EXIF)) {
            orientation = Orientation.read(Arrays.copyOfRange(segment, EXIF.length(), segment.length));
        } else if ((marker == APP2 && begins(segment, "ICC_PROFILE\0"))
                || (marker == APP14 && begins(segment, "Adobe"))) {
            write(marker, segment);
        }
    }

    /** Tables, frames, the header of a scan; what is reserved is no part of a picture that anything shows. */
    private void picture(int marker, byte[] segment) throws IOException {
        if (!oriented && orientation != Orientation.UPRIGHT) {
            byte[] tiff = Orientation.write(orientation);
            byte[] exif = Arrays.copyOf(EXIF.getBytes(StandardCharsets.US_ASCII), EXIF.length() + tiff.length);
            System.arraycopy(tiff, 0, exif, EXIF.length(), tiff.length);
            write(APP1, exif);
        }
        oriented = true;
        boolean table = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
        boolean frame = marker >= 0xC0 && marker <= 0xCF && !table;
        framed |= frame;
        if (frame || (table && marker != 0xC8) || (marker >= SOS && marker <= 0xDF)) {
            write(marker, segment);
        }
    }

    /** The coded picture up to the marker after it: within it, zero or a number of its own follows each 0xFF. */
    private int scan() throws IOException {
        while (true) {
            int one = in.readUnsignedByte();
            if (one != 0xFF) {
                out.write(one);
                continue;
            }
            int next = in.readUnsignedByte();
            while (next == 0xFF) {
                next = in.readUnsignedByte();
            }
            if (next != 0 && (next < 0xD0 || next > 0xD7)) {
                return next;
            }
            marker(next);
        }
    }

    private void write(int marker, byte[] segment) throws IOException {
        marker(marker);
        out.writeShort(segment.length + 2);
        out.write(segment);
    }

    private void marker(int marker) throws IOException {
        out.write(0xFF);
        out.write(marker);
    }

    private static boolean begins(byte[] segment, String with) {
        byte[] start = with.getBytes(StandardCharsets.US_ASCII);
        return segment.length >= start.length && Arrays.equals(segment, 0, start.length, start, 0, start.length);
    }
}
