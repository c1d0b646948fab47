package kr.giban.equipment.attachment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.giban.platform.problem.ProblemException;

/**
 * A stretch of a file that a request asks for (RFC 9110, 14.2).
 *
 * @param from the first byte
 * @param length how many, at least one
 */
record ByteRange(long from, long length) {
    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * The one stretch that the header names. What it does not name in a form that is known here, several stretches too, is
     * answered with the whole, as the RFC allows; a stretch outside of the file is refused (416).
     */
    static Optional<ByteRange> of(String header, long size) {
        Matcher range = SINGLE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            return Optional.of(last(Long.parseLong(range.group(2)), size));
        }
        long from = Long.parseLong(range.group(1));
        long to = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
        if (to < from && !range.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (from >= size) {
            throw outside(size);
        }
        return Optional.of(new ByteRange(from, Math.min(to, size - 1) - from + 1));
    }

    private static ByteRange last(long count, long size) {
        if (count == 0) {
            throw outside(size);
        }
        long length = Math.min(count, size);
        return new ByteRange(size - length, length);
    }

    private static ProblemException outside(long size) {
        return ProblemException.of("range-not-satisfiable")
                .with("size", size)
                .withHeader("Content-Range", "bytes */" + size);
    }

    String contentRange(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
