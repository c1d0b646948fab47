package kr.giban.equipment.intake.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Tells the encodings apart in which inventories arrive. A byte order mark decides; else the whole file must be faultless
 * UTF-8 or, failing that, faultless CP949. Statistics alone would take a short CP949 file for another one's, so they
 * serve only to say what an unreadable file might be.
 *
 * <p>Bytes of Korean in UTF-8 may be faultless CP949, but not the other way about: what CP949 writes in Hangul alone is in
 * UTF-8 at most a row of letters like {@code â} and {@code °}. A file that reads so in the one and as Hangul in the other
 * could be either, and is refused rather than guessed.
 */
public final class Encodings {
    /** Korean Windows: EUC-KR with the syllables that it lacks. */
    public static final Charset CP949 = Charset.forName("x-windows-949");

    private static final int BUFFER = 64 * 1024;
    private static final char MARK = '\uFEFF';

    private Encodings() {}

    /** The encoding of the file, or a refusal that says where it is broken. */
    public static Charset of(FileContent file) throws IOException {
        Charset marked = byMark(file);
        if (marked != null) {
            Scan scan = scan(file, marked);
            if (scan.fault().isPresent()) {
                throw unreadable(marked.name(), scan.fault().getAsLong());
            }
            return marked;
        }
        Scan utf8 = scan(file, StandardCharsets.UTF_8);
        if (utf8.isSound() && (utf8.hangul() || !utf8.foreign())) {
            return StandardCharsets.UTF_8;
        }
        Scan cp949 = scan(file, CP949);
        if (utf8.isSound() && cp949.isSound() && cp949.hangul()) {
            throw new UnreadableFileException("encoding-ambiguous", Map.of());
        }
        if (utf8.isSound()) {
            return StandardCharsets.UTF_8;
        }
        if (cp949.isSound()) {
            return CP949;
        }
        throw unreadable(
                guess(file), Math.max(utf8.fault().getAsLong(), cp949.fault().getAsLong()));
    }

    /**
     * What reading a whole file in an encoding came to.
     *
     * @param fault how many bytes are sound before the first that the encoding does not have; none if all are
     * @param foreign whether there are letters besides ASCII's
     * @param hangul whether there are Korean ones among them
     */
    private record Scan(OptionalLong fault, boolean foreign, boolean hangul) {
        boolean isSound() {
            return fault.isEmpty();
        }
    }

    private static UnreadableFileException unreadable(String guess, long at) {
        return new UnreadableFileException("encoding-unreadable", Map.of("guess", guess, "byte", at));
    }

    private static Charset byMark(FileContent file) throws IOException {
        try (InputStream in = file.open()) {
            byte[] start = in.readNBytes(3);
            if (start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
                return StandardCharsets.UTF_8;
            }
            if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
                return StandardCharsets.UTF_16LE;
            }
            if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
                return StandardCharsets.UTF_16BE;
            }
            return null;
        }
    }

    /** Reads the file to its end or its first fault; a NUL counts as such a one. */
    private static Scan scan(FileContent file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        long done = 0;
        boolean foreign = false;
        boolean hangul = false;
        try (InputStream in = file.open()) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, chars, end);
                done += bytes.position();
                chars.flip();
                if (result.isError() || chars.chars().anyMatch(c -> c == 0)) {
                    return new Scan(OptionalLong.of(done), foreign, hangul);
                }
                foreign |= chars.chars().anyMatch(c -> c > 0x7F && c != MARK);
                hangul |= chars.chars().anyMatch(Encodings::isHangul);
                chars.clear();
                bytes.compact();
            }
        }
        return new Scan(OptionalLong.empty(), foreign, hangul);
    }

    private static boolean isHangul(int c) {
        return (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x1100 && c <= 0x11FF) || (c >= 0x3130 && c <= 0x318F);
    }

    private static String guess(FileContent file) throws IOException {
        try (InputStream in = file.open()) {
            String detected = UniversalDetector.detectCharset(in);
            return detected == null ? "?" : detected;
        }
    }
}
