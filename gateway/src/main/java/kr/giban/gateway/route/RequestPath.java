package kr.giban.gateway.route;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request's path as its decoded segments. A path that another program could read as a different one is none: with an
 * empty or dot segment, a backslash, a path parameter, a control character or a broken escape. An encoded slash stays in
 * its segment, and is for {@link PathTree} to refuse but where a template takes it; what lies between slashes must be
 * a segment too. So what passes here means the same to every service behind the gateway.
 *
 * @param segments at least one; the root is one empty segment
 */
public record RequestPath(List<String> segments) {
    /** Beside letters and digits, in nearly all segments. */
    private static final Ordinary ORDINARY = Ordinary.with("-");

    private static final Ordinary ORDINARY_PATH = Ordinary.with("/-");

    private static final String FORBIDDEN = "\\;";

    /**
     * Reads a path, if it is one.
     *
     * @param raw the path of the request line, still encoded
     */
    public static Optional<RequestPath> of(String raw) {
        if (raw == null || !raw.startsWith("/")) {
            return Optional.empty();
        }
        if (raw.equals("/")) {
            return Optional.of(new RequestPath(List.of("")));
        }
        if (ORDINARY_PATH.is(raw)) {
            return ordinary(raw);
        }
        List<String> segments = new ArrayList<>();
        for (String encoded : raw.substring(1).split("/", -1)) {
            Optional<String> segment = decoded(encoded).filter(RequestPath::isPlain);
            if (segment.isEmpty()) {
                return Optional.empty();
            }
            segments.add(segment.get());
        }
        return Optional.of(new RequestPath(List.copyOf(segments)));
    }

    private static Optional<RequestPath> ordinary(String raw) {
        List<String> segments = new ArrayList<>();
        int start = 1;
        while (start <= raw.length()) {
            int slash = raw.indexOf('/', start);
            int end = slash < 0 ? raw.length() : slash;
            if (end == start) {
                return Optional.empty();
            }
            segments.add(raw.substring(start, end));
            start = end + 1;
        }
        return Optional.of(new RequestPath(List.copyOf(segments)));
    }

    private static boolean isPlain(String segment) {
        return ORDINARY.is(segment) || mayStand(segment);
    }

    private static boolean mayStand(String segment) {
        return Stream.of(segment.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."))
                && segment.chars().noneMatch(c -> Character.isISOControl(c) || FORBIDDEN.indexOf(c) >= 0);
    }

    private static Optional<String> decoded(String encoded) {
        if (ORDINARY.is(encoded)) {
            return Optional.of(encoded);
        }
        ByteBuffer bytes = ByteBuffer.allocate(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                if (i + 2 >= encoded.length()
                        || !HexFormat.isHexDigit(encoded.charAt(i + 1))
                        || !HexFormat.isHexDigit(encoded.charAt(i + 2))) {
                    return Optional.empty();
                }
                bytes.put((byte) HexFormat.fromHexDigits(encoded, i + 1, i + 3));
                i += 2;
            } else if (c > 0x7E) {
                return Optional.empty();
            } else {
                bytes.put((byte) c);
            }
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
