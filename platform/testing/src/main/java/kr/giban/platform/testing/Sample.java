package kr.giban.platform.testing;

import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How to call one operation so that it succeeds: who calls, the path of a resource in the right state, and what the
 * document's example leaves open.
 */
public final class Sample {
    /** Adds to a request what only the test knows, such as a file or a signed header. */
    @FunctionalInterface
    public interface Customizer {
        void apply(RequestSpecification request, String method, String path, String requestId);
    }

    private static final AtomicInteger DAYS = new AtomicInteger();

    private final String token;
    private final Map<String, Object> path = new LinkedHashMap<>();
    private final Map<String, Object> query = new LinkedHashMap<>();
    private final Map<String, String> placeholders = new LinkedHashMap<>();
    private final Map<String, String> members = new LinkedHashMap<>();
    private Customizer customizer;
    private String etag;
    private Object body;
    private String unaudited;

    private Sample(String token) {
        this.token = token;
    }

    /** Called with a bearer token. */
    public static Sample as(String token) {
        return new Sample(token);
    }

    /** Called by the public. */
    public static Sample anonymous() {
        return new Sample(null);
    }

    /** Another one that calls the same. */
    Sample copy() {
        Sample copy = new Sample(token);
        copy.path.putAll(path);
        copy.query.putAll(query);
        copy.placeholders.putAll(placeholders);
        copy.members.putAll(members);
        copy.customizer = customizer;
        copy.etag = etag;
        copy.body = body;
        copy.unaudited = unaudited;
        return copy;
    }

    /** The value of a parameter in the path. */
    public Sample path(String name, Object value) {
        path.put(name, value);
        return this;
    }

    public Sample query(String name, Object value) {
        query.put(name, value);
        return this;
    }

    /** Fills {@code ${name}} of the example. */
    public Sample placeholder(String name, Object value) {
        placeholders.put(name, value.toString());
        return this;
    }

    /** The resource's current ETag, quotes included. */
    public Sample etag(String current) {
        this.etag = current;
        return this;
    }

    /** A body in place of the document's example. */
    public Sample body(Object json) {
        this.body = json;
        return this;
    }

    /** Another value for a member of the document's example, where one value will not do for two calls. */
    public Sample member(String name, Object value) {
        members.put(name, value.toString());
        return this;
    }

    /** A day that no other sample has, as a text. */
    public static String freshDay() {
        return LocalDate.of(2100, 1, 1).plusDays(DAYS.getAndIncrement()).toString();
    }

    public Sample with(Customizer customizer) {
        this.customizer = customizer;
        return this;
    }

    /** Says why a successful call leaves no entry in the audit. */
    public Sample unaudited(String because) {
        this.unaudited = because;
        return this;
    }

    String token() {
        return token;
    }

    Map<String, Object> path() {
        return path;
    }

    Map<String, Object> query() {
        return query;
    }

    Map<String, String> placeholders() {
        return placeholders;
    }

    Map<String, String> members() {
        return members;
    }

    String etag() {
        return etag;
    }

    Object body() {
        return body;
    }

    /** Null where there is nothing to add. */
    Customizer customizer() {
        return customizer;
    }

    boolean isAudited() {
        return unaudited == null;
    }
}
