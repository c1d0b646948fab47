package kr.giban.gateway.testing;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;

/** What a client got. */
public record Answer(int status, MultiMap headers, String body) {
    public String header(String name) {
        return headers.get(name);
    }

    public JsonObject json() {
        return new JsonObject(body);
    }

    /** The code of the problem that this answer is. */
    public String problem() {
        return "application/problem+json".equals(header("Content-Type")) ? json().getString("code") : null;
    }
}
