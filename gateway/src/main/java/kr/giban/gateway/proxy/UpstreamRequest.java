package kr.giban.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * A request to a service that can be given up at any time. A connection whose answer has come whole belongs to the next
 * request, maybe another client's, while the client of this one is still reading; a plain reset would close it under
 * them.
 */
final class UpstreamRequest implements InvocationHandler {
    private final HttpClientRequest request;
    private final Vertx vertx;
    private HttpClientResponse response;
    private boolean written;
    private boolean answered;
    private boolean givenUp;

    private UpstreamRequest(HttpClientRequest request, Vertx vertx) {
        this.request = request;
        this.vertx = vertx;
    }

    static HttpClientRequest of(HttpClientRequest request, Vertx vertx) {
        UpstreamRequest guard = new UpstreamRequest(request, vertx);
        request.response().onSuccess(guard::begun);
        return (HttpClientRequest) Proxy.newProxyInstance(
                HttpClientRequest.class.getClassLoader(), new Class<?>[] {HttpClientRequest.class}, guard);
    }

    private void begun(HttpClientResponse begun) {
        response = begun;
        begun.end().onSuccess(x -> answered = true);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("reset")) {
            return giveUp();
        }
        written |= method.getName().equals("end") || method.getName().equals("send");
        try {
            Object result = method.invoke(request, arguments);
            return result == request ? proxy : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private boolean giveUp() {
        if (givenUp) {
            return false;
        }
        givenUp = true;
        if (answered && written) {
            return true;
        }
        if (!written || response == null) {
            return request.reset();
        }
        // Nobody knows how much has come but the queue that the client did not empty: its end is in it or it is not.
        response.handler(null).endHandler(null).resume();
        vertx.runOnContext(x -> {
            if (!answered) {
                request.reset();
            }
        });
        return true;
    }
}
