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

    static KeyScope of(String operation, Actor actor, String header) {
        if (header == null || !SHAPE.matcher(header).matches()) {
            throw ProblemException.of("idempotency-key-required");
        }
        if (actor.isAnonymous() && !STRONG.matcher(header).matches()) {
            throw ProblemException.of("weak-idempotency-key");
        }
        return new KeyScope(operation, actor.subject(), header);
    }

    String text() {
        return scope + '\n' + subject + '\n' + key;
    }
}
