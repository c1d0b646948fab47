package kr.giban.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import kr.giban.platform.problem.Language;
import kr.giban.platform.problem.Problem;
import kr.giban.platform.problem.ProblemCatalog;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.request.RequestId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that is announced as too large (413) and gives up one that does not come (408). The HTTP server below
 * does the same, but without a word: it answers an empty 413, and cuts the connection under whoever waits for the body.
 */
@Singleton
public class BodyWatch {
    private static final int ORDER = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;

    private final Vertx vertx;
    private final ProblemCatalog catalog;
    private final ProblemWriter writer;
    private final long limit;
    private final long patience;

    public BodyWatch(
            Vertx vertx,
            ProblemCatalog catalog,
            ProblemWriter writer,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
            @ConfigProperty(name = "giban.http.body-timeout") Duration patience) {
        this.vertx = vertx;
        this.catalog = catalog;
        this.writer = writer;
        this.limit = limit.asLongValue();
        this.patience = patience.toMillis();
    }

    void mount(@Observes Router router) {
        router.route().order(ORDER).handler(this::begin);
    }

    private void begin(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isTooLarge(request.getHeader("Content-Length"))) {
            refuse(request, "payload-too-large");
            return;
        }
        if (announcesBody(request)) {
            watch(context);
        }
        context.next();
    }

    /** Some clients announce that a GET has none; nothing of it can come, however long the answer takes. */
    private static boolean announcesBody(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null ? request.headers().contains("Transfer-Encoding") : !length.equals("0");
    }

    /** Text that is no number is left to who reads it. */
    private boolean isTooLarge(String length) {
        return length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > limit;
    }

    private void watch(RoutingContext context) {
        HttpServerRequest request = context.request();
        long[] before = {0};
        long timer = vertx.setPeriodic(patience, running -> {
            if (request.isEnded() || request.response().headWritten()) {
                vertx.cancelTimer(running);
            } else if (request.bytesRead() == before[0]) {
                vertx.cancelTimer(running);
                refuse(request, "request-timeout");
            } else {
                before[0] = request.bytesRead();
            }
        });
        context.addEndHandler(ended -> vertx.cancelTimer(timer));
    }

    /** Nothing that follows on the connection can be told from the rest of this body, so it ends with the answer. */
    private void refuse(HttpServerRequest request, String code) {
        Language language = Language.of(request.getHeader("Accept-Language"));
        String requestId = RequestId.of(request.getHeader(RequestId.HEADER));
        Problem problem = catalog.render(ProblemException.of(code), language, request.path(), requestId);
        HttpServerResponse response = request.response();
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Content-Language", language.tag())
                .putHeader(RequestId.HEADER, requestId)
                .putHeader("Connection", "close")
                .end(Buffer.buffer(writer.bytes(problem)))
                .onComplete(sent -> request.connection().close());
    }
}
