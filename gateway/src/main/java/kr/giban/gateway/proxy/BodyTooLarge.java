package kr.giban.gateway.proxy;

/** A body without a stated length turned out larger than its operation allows. */
final class BodyTooLarge extends RuntimeException {
    BodyTooLarge() {
        super("the body is larger than its operation allows", null, false, false);
    }
}
