package kr.giban.gateway.proxy;

/** All instances of a service failed lately and are left alone for a moment. */
final class NobodyThere extends RuntimeException {
    NobodyThere() {
        super("no instance may be asked", null, false, false);
    }
}
