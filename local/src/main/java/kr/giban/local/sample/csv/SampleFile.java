package kr.giban.local.sample.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** A file of the inventory, ready to be sent, and the counts that its import must come to. */
public record SampleFile(String name, Charset charset, String text, ExpectedCounts expected) {

    /** The bytes; a character that the charset does not have is an error, never a question mark. */
    public byte[] bytes() {
        try {
            ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException(name + " has a character that " + charset + " has not", e);
        }
    }
}
