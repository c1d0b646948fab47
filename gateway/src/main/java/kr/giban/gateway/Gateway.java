package kr.giban.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the program. */
@QuarkusMain
public final class Gateway {
    private static final String LOOPS = "quarkus.vertx.event-loops-pool-size";
    private static final String LOOPS_IN_ENVIRONMENT = "QUARKUS_VERTX_EVENT_LOOPS_POOL_SIZE";

    private Gateway() {}

    public static void main(String... arguments) {
        // The HTTP server would refuse an address that is no URI with a bare status; the edge says what is wrong with
        // it.
        System.setProperty("vertx.disableURIValidation", "true");
        // Watches over the loops that each request would pay for; the tests run with them.
        setUnlessSet("vertx.disableContextTimings", "true");
        setUnlessSet("vertx.threadChecks", "false");
        if (System.getProperty(LOOPS) == null && System.getenv(LOOPS_IN_ENVIRONMENT) == null) {
            // Nothing here waits on a loop, so that a second one for each processor only takes turns with the first.
            System.setProperty(LOOPS, Integer.toString(Runtime.getRuntime().availableProcessors()));
        }
        Quarkus.run(arguments);
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
