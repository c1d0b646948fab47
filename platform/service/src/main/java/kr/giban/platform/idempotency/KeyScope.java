package kr.giban.platform.idempotency;

import java.util.regex.Pattern;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Actor;

/**
 * A key where it counts: for one operation and one caller.
 *
 * @param scope the operation
 */
public record KeyScope(String scope, String subject, String key) {
    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{8,200}");
    /** 128 random bits: 32 hexadecimal digits (hyphens allowed), or 22 characters of base64. */
    private static final Pattern STRONG = Pattern.compile("(?:[0-9a-fA-F]-?){32,}|[A-Za-z0-9_-]{22,}");

    /**
     * Fewer different characters than these are no random key. A random one of 128 bits has as few in one of 10¹¹ cases; a
     * nil UUID and a counter do always.
     */
    private static final int VARIETY = 6;

    static KeyScope of(String operation, Actor actor, String header) {
        if (header == null || !SHAPE.matcher(header).matches()) {
            throw ProblemException.of("idempotency-key-required");
        }
        if (actor.isAnonymous() && !isStrong(header)) {
            throw ProblemException.of("weak-idempotency-key");
        }
        return new KeyScope(operation, actor.subject(), header);
    }

    private static boolean isStrong(String key) {
        return STRONG.matcher(key).matches()
                && key.chars().filter(c -> c != '-').distinct().count() >= VARIETY;
    }

    String text() {
        return scope + '\n' + subject + '\n' + key;
    }
}
