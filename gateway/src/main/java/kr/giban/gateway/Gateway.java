package kr.giban.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the program. */
@QuarkusMain
public final class Gateway {
    private Gateway() {}

    /** The HTTP server would refuse an address that is no URI with a bare status; the edge says what is wrong with it. */
    public static void main(String... arguments) {
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
