package kr.giban.gateway.quota;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import kr.giban.gateway.edge.Caller;
import kr.giban.gateway.openapi.MergedDocument;
import kr.giban.gateway.overload.Marks;
import kr.giban.gateway.route.Operation;
import kr.giban.platform.problem.ProblemException;

/** A request that came to the turnstile, and what became of it. */
record Counted(ProblemException refusal, MultiMap headers) {
    static final String HOME = "203.0.113.7";
    /** Of the suite's own document. */
    static final Marks MARKS = new Marks(MergedDocument.built(Counted.class.getClassLoader()));

    /** Sends one. */
    static Counted take(Quotas quotas, String method, String operation, String address, Caller caller) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        HttpServerResponse response = answering(HttpServerResponse.class, Map.of("headers", headers));
        HttpServerRequest request = answering(
                HttpServerRequest.class,
                Map.of(
                        "method",
                        HttpMethod.valueOf(method),
                        "remoteAddress",
                        SocketAddress.inetSocketAddress(40_000, address),
                        "response",
                        response));
        Operation called = new Operation(operation, caller == null, Set.of(), 1000);
        return new Counted(quotas.take(request, called, caller), headers);
    }

    static Counted read(Quotas quotas, Caller caller) {
        return take(quotas, "GET", "listThings", HOME, caller);
    }

    static Counted write(Quotas quotas, Caller caller) {
        return take(quotas, "PUT", "putThing", HOME, caller);
    }

    static Counted submit(Quotas quotas, Caller caller) {
        return take(quotas, "POST", "submitProposal", HOME, caller);
    }

    /** Somebody with one role, by the program of the portal. */
    static Caller person(String subject, String role) {
        return new Caller("portal", subject, Set.of(role));
    }

    static Caller machine(String client) {
        return new Caller(client, "service-account-" + client, Set.of("technopark"));
    }

    boolean passed() {
        return refusal == null;
    }

    String header(String name) {
        return headers.get(name);
    }

    /** 0 for one that passed. */
    long retryAfter() {
        return passed() ? 0 : Long.parseLong(refusal.headers().get("Retry-After"));
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        Object made =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object answer = answers.get(method.getName());
                    if (answer == null) {
                        throw new AssertionError("nobody should ask for " + method.getName());
                    }
                    return answer;
                });
        return type.cast(made);
    }
}
