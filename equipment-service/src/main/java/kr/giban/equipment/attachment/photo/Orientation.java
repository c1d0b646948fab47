package kr.giban.equipment.attachment.photo;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a picture is to be turned, as Exif says it (a TIFF file of one entry). */
final class Orientation {
    /** As it lies; also for what does not say. */
    static final int UPRIGHT = 1;

    private static final int LAST = 8;
    private static final int TAG = 0x0112;
    private static final short SHORT = 3;
    private static final int ENTRY = 12;
    private static final short MAGIC = 42;
    private static final int FIRST_DIRECTORY = 8;

    private Orientation() {}

    /** What Exif says of it; upright if that cannot be read. */
    static int read(byte[] tiff) {
        try {
            ByteBuffer in = ByteBuffer.wrap(tiff);
            in.order(in.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            in.position(in.getInt(4));
            int entries = Short.toUnsignedInt(in.getShort());
            int first = in.position();
            for (int i = 0; i < entries; i++) {
                int entry = first + i * ENTRY;
                if (Short.toUnsignedInt(in.getShort(entry)) == TAG && in.getShort(entry + 2) == SHORT) {
                    int value = Short.toUnsignedInt(in.getShort(entry + 8));
                    return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
                }
            }
            return UPRIGHT;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    /** Exif that says this and nothing else. */
    static byte[] write(int orientation) {
        return ByteBuffer.allocate(FIRST_DIRECTORY + 2 + ENTRY + 4)
                .put(new byte[] {'M', 'M'})
                .putShort(MAGIC)
                .putInt(FIRST_DIRECTORY)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort(SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
