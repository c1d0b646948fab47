package kr.giban.equipment.attachment.photo;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** A WebP by its chunks (RFC 9649). */
final class WebpCopy {
    private static final int HEADER = 8;
    private static final int FIRST_CHUNK = 12;
    private static final Set<String> PICTURE = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final Set<String> CODED = Set.of("VP8 ", "VP8L", "ANMF");
    /** The bits of the extended header that say that there is Exif and XMP. */
    private static final int METADATA = 0x0C;

    private static final int EXIF = 0x08;
    private static final int LARGEST_EXIF = 1 << 20;

    private final FileChannel in;
    private final RandomAccessFile out;
    private int orientation = Orientation.UPRIGHT;
    private long flagsAt = -1;
    private boolean data;

    private WebpCopy(FileChannel in, RandomAccessFile out) {
        this.in = in;
        this.out = out;
    }

    static void copy(Path from, Path to) throws IOException, UnreadablePhotoException {
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                RandomAccessFile out = new RandomAccessFile(to.toFile(), "rw")) {
            out.setLength(0);
            new WebpCopy(in, out).copy();
        }
    }

    private void copy() throws IOException, UnreadablePhotoException {
        byte[] head = read(0, FIRST_CHUNK);
        long end = HEADER + length(head);
        if (!name(head, 0).equals("RIFF") || !name(head, HEADER).equals("WEBP") || end > in.size()) {
            throw new UnreadablePhotoException("it does not begin as a WebP");
        }
        out.write(head);
        long at = FIRST_CHUNK;
        while (at + HEADER <= end) {
            byte[] chunk = read(at, HEADER);
            long length = length(chunk);
            if (at + HEADER + length > end) {
                throw new UnreadablePhotoException("a chunk is longer than the file");
            }
            chunk(name(chunk, 0), at, length);
            at += HEADER + length + (length & 1);
        }
        if (!data) {
            throw new UnreadablePhotoException("it has no picture");
        }
        finish();
    }

    private void chunk(String name, long at, long length) throws IOException {
        if (PICTURE.contains(name)) {
            data |= CODED.contains(name);
            if (name.equals("VP8X")) {
                flagsAt = out.length() + HEADER;
            }
            transfer(at, HEADER + length);
            pad(length);
        } else if (name.equals("EXIF") && length <= LARGEST_EXIF) {
            orientation = Orientation.read(tiff(read(at + HEADER, (int) length)));
        }
    }

    private void transfer(long at, long length) throws IOException {
        FileChannel to = out.getChannel().position(out.length());
        long done = 0;
        while (done < length) {
            done += in.transferTo(at + done, length - done, to);
        }
    }

    /** Some programs begin it as in a JPEG. */
    private static byte[] tiff(byte[] exif) {
        return exif.length > 6 && exif[0] == 'E' ? java.util.Arrays.copyOfRange(exif, 6, exif.length) : exif;
    }

    private void finish() throws IOException {
        boolean turned = orientation != Orientation.UPRIGHT && flagsAt >= 0;
        if (turned) {
            byte[] exif = Orientation.write(orientation);
            out.seek(out.length());
            out.write("EXIF".getBytes(StandardCharsets.US_ASCII));
            out.writeInt(Integer.reverseBytes(exif.length));
            out.write(exif);
            pad(exif.length);
        }
        if (flagsAt >= 0) {
            out.seek(flagsAt);
            int flags = out.read();
            out.seek(flagsAt);
            out.write((flags & ~METADATA) | (turned ? EXIF : 0));
        }
        out.seek(4);
        out.writeInt(Integer.reverseBytes((int) (out.length() - HEADER)));
    }

    private void pad(long length) throws IOException {
        if ((length & 1) == 1) {
            out.seek(out.length());
            out.write(0);
        }
    }

    private byte[] read(long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            if (in.read(left, at + left.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes;
    }

    /** How long what follows a name is. */
    private static long length(byte[] bytes) {
        return Integer.toUnsignedLong(
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(4));
    }

    private static String name(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.US_ASCII);
    }
}
