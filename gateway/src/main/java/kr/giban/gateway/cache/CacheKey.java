package kr.giban.gateway.cache;

import io.vertx.core.http.HttpServerRequest;

/** Requests that get the same answer. The host is of them, since answers may hold addresses. */
record CacheKey(String scheme, String host, String uri, String accept, String language) {
    static CacheKey of(HttpServerRequest request) {
        return new CacheKey(
                request.scheme(),
                String.valueOf(request.authority()),
                request.uri(),
                request.getHeader("Accept"),
                request.getHeader("Accept-Language"));
    }
}
