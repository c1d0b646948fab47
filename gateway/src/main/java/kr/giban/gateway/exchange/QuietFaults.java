package kr.giban.gateway.exchange;

import io.vertx.core.http.HttpConnection;

/**
 * Keeps out of the log that a connection broke. Whoever waits for something on it is told so, and says what is to be said;
 * that the other side has gone is no error of this program.
 */
public final class QuietFaults {
    private QuietFaults() {}

    public static void on(HttpConnection connection) {
        connection.exceptionHandler(fault -> {});
    }
}
