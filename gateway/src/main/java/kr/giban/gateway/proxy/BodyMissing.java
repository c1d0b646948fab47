package kr.giban.gateway.proxy;

import java.time.Duration;

/** A client announced a body and did not send it. */
final class BodyMissing extends RuntimeException {
    BodyMissing(Duration timeout) {
        super("nothing of the body came for " + timeout, null, false, false);
    }
}
