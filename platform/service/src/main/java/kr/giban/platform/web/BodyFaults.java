package kr.giban.platform.web;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kr.giban.platform.problem.ProblemException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.core.multipart.MultiPartParserDefinition;
import org.jboss.resteasy.reactive.server.handlers.FormBodyHandler;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/**
 * What a body that cannot be read means to its sender. The framework has no types for it: its reader of forms lets through
 * whatever goes wrong within, so that where a failure comes from tells a broken form from a full disk.
 */
final class BodyFaults {
    private static final Logger LOG = Logger.getLogger(BodyFaults.class);

    private BodyFaults() {}

    /** Whether the sender went away, or has been answered already and sent away. */
    static boolean isGone(Throwable e) {
        boolean gone = thrown(e).anyMatch(at -> thrower(at).startsWith(VertxInputStream.class.getName()));
        if (gone) {
            LOG.debug("a body broke off", e);
        }
        return gone;
    }

    static Optional<ProblemException> problem(Throwable e) {
        Throwable first = thrown(e).reduce((outer, inner) -> inner).orElseThrow();
        if (!isOfForm(first)) {
            return Optional.empty();
        }
        boolean disk = first instanceof IOException
                && !(first instanceof UnsupportedEncodingException)
                && !thrower(first).startsWith(MultiPartParserDefinition.class.getName());
        if (disk) {
            return Optional.empty();
        }
        boolean tooMany = thrower(first).equals(FormData.class.getName());
        return Optional.of(ProblemException.of(tooMany ? "payload-too-large" : "malformed-body"));
    }

    private static Stream<Throwable> thrown(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause);
    }

    private static boolean isOfForm(Throwable e) {
        return Arrays.stream(e.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(FormBodyHandler.class.getName()));
    }

    private static String thrower(Throwable e) {
        StackTraceElement[] stack = e.getStackTrace();
        return stack.length == 0 ? "" : stack[0].getClassName();
    }
}
