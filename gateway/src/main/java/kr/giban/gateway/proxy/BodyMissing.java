package kr.giban.gateway.proxy;

/** A client announced a body and does not send it, or hardly. */
final class BodyMissing extends RuntimeException {
    BodyMissing(String what) {
        super(what, null, false, false);
    }
}
