package kr.giban.gateway.exchange;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Singleton;

/**
 * Takes care of a body that nobody will read. Closing at once would make the client lose the answer that says why, so
 * the body is read off for a moment; who then still sends is cut.
 */
@Singleton
public class UnreadBody {
    private static final long PATIENCE_MILLIS = 3000;

    private final Vertx vertx;

    public UnreadBody(Vertx vertx) {
        this.vertx = vertx;
    }

    public void letGo(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        long cut = vertx.setTimer(PATIENCE_MILLIS, x -> cut(request));
        request.exceptionHandler(x -> vertx.cancelTimer(cut));
        request.handler(x -> {});
        request.endHandler(x -> vertx.cancelTimer(cut));
        request.resume();
    }

    private static void cut(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }
}
