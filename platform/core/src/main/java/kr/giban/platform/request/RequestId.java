package kr.giban.platform.request;

import java.util.regex.Pattern;
import kr.giban.platform.id.UuidV7;

/** The id by which a request is known in every log and answer of the suite. */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{8,128}");

    private RequestId() {}

    /** The id that was given, if it can stand in a log and a header as it is; otherwise a new one. */
    public static String of(String given) {
        return isWellFormed(given) ? given : UuidV7.next().toString();
    }

    public static boolean isWellFormed(String text) {
        return text != null && SHAPE.matcher(text).matches();
    }
}
