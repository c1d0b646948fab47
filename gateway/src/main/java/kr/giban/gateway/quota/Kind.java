package kr.giban.gateway.quota;

import io.vertx.core.http.HttpMethod;

/** What is counted apart. */
enum Kind {
    READ("read"),
    WRITE("write"),
    SUBMIT("submit");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    /** As headers and metrics name it. */
    String title() {
        return title;
    }

    static Kind of(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) ? READ : WRITE;
    }
}
