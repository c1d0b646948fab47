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
 */
public final class Encodings {
    /** Korean Windows: EUC-KR with the syllables that it lacks. */
    public static final Charset CP949 = Charset.forName("x-windows-949");

    private static final int BUFFER = 64 * 1024;

    private Encodings() {}

    /** The encoding of the file, or a refusal that says where it is broken. */
    public static Charset of(FileContent file) throws IOException {
        Charset marked = byMark(file);
        if (marked != null) {
            firstFault(file, marked).ifPresent(at -> {
                throw unreadable(marked.name(), at);
            });
            return marked;
        }
        OptionalLong utf8 = firstFault(file, StandardCharsets.UTF_8);
        if (utf8.isEmpty()) {
            return StandardCharsets.UTF_8;
        }
        OptionalLong cp949 = firstFault(file, CP949);
        if (cp949.isEmpty()) {
            return CP949;
        }
        throw unreadable(guess(file), Math.max(utf8.getAsLong(), cp949.getAsLong()));
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

    /** How many bytes are sound before the first that the encoding does not have; a NUL counts as such a one. */
    private static OptionalLong firstFault(FileContent file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        long done = 0;
        try (InputStream in = file.open()) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, chars, end);
                done += bytes.position();
                if (result.isError() || hasNul(chars)) {
                    return OptionalLong.of(done);
                }
                chars.clear();
                bytes.compact();
            }
        }
        return OptionalLong.empty();
    }

    private static boolean hasNul(CharBuffer chars) {
        for (int i = 0; i < chars.position(); i++) {
            if (chars.get(i) == 0) {
                return true;
            }
        }
        return false;
    }

    private static String guess(FileContent file) throws IOException {
        try (InputStream in = file.open()) {
            String detected = UniversalDetector.detectCharset(in);
            return detected == null ? "?" : detected;
        }
    }
}
