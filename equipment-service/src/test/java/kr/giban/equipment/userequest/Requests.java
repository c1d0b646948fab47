package kr.giban.equipment.userequest;

import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kr.giban.equipment.Given;
import kr.giban.platform.testing.Tokens;
import org.jdbi.v3.core.Jdbi;

/** Requests for use to start from, made through the API. */
public final class Requests {
    /** The hours from which tests count: all lie in the time to come, and all after the answer is due. */
    @SuppressWarnings("TimeInStaticInitializer") // All tests of a run must count from one hour.
    private static final Instant BASE =
            Instant.now().truncatedTo(ChronoUnit.HOURS).plus(3, ChronoUnit.DAYS);

    private Requests() {}

    /** A request, the firm that made it, and the center that answers. */
    public record Made(String id, String etag, String itemId, Given.Center center, String firm) {
        public RequestSpecification byFirm() {
            return json(firm);
        }

        public RequestSpecification byCenter() {
            return json(center.token());
        }

        public JsonPath read(String token) {
            Response answer = as(token).get("/v1/use-requests/{id}", id);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            return answer.jsonPath();
        }

        /** A command on the request as it is now. */
        public Response command(RequestSpecification by, String verb, Map<String, ?> body) {
            by.header("If-Match", tag());
            return (body == null ? by : by.body(body)).post("/v1/use-requests/{id}/" + verb, id);
        }

        public String tag() {
            return as(firm).get("/v1/use-requests/{id}", id).header("ETag");
        }

        public Made accepted() {
            return done("accept", Map.of());
        }

        public Made proposed(int from, int to) {
            return done("propose", Map.of("from", at(from).toString(), "to", at(to).toString()));
        }

        private Made done(String verb, Map<String, ?> body) {
            Response answer = command(byCenter(), verb, body);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            return new Made(id, answer.header("ETag"), itemId, center, firm);
        }

        /** The same as if so much time had passed since. */
        public Made after(Duration passed) {
            jdbi().useTransaction(handle -> {
                handle.createUpdate("""
                        UPDATE use_request SET starts_at = starts_at - :d::interval, ends_at = ends_at - :d::interval,
                            proposed_starts_at = proposed_starts_at - :d::interval, proposed_ends_at = proposed_ends_at - :d::interval,
                            requested_at = requested_at - :d::interval, answer_due_at = answer_due_at - :d::interval,
                            answered_at = answered_at - :d::interval, closed_at = closed_at - :d::interval WHERE id = :id""")
                        .bind("d", passed.toSeconds() + " s")
                        .bind("id", UUID.fromString(id))
                        .execute();
                handle.createUpdate("""
                        UPDATE booking SET period = tstzrange(lower(period) - :d::interval, upper(period) - :d::interval)
                        WHERE id = (SELECT booking_id FROM use_request WHERE id = :id)""")
                        .bind("d", passed.toSeconds() + " s")
                        .bind("id", UUID.fromString(id))
                        .execute();
            });
            return this;
        }
    }

    public static String firm() {
        return Tokens.of("company", "firm-" + UUID.randomUUID());
    }

    public static Instant at(int hour) {
        return BASE.plus(hour, ChronoUnit.HOURS);
    }

    /** From now until the hour. */
    public static Duration until(int hour) {
        return Duration.between(Instant.now(), at(hour));
    }

    public static Map<String, Object> body(int from, int to) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("from", at(from).toString());
        body.put("to", at(to).toString());
        body.put("purpose", "단면 관찰");
        body.put("samples", 3);
        body.put("contact", Map.of("name", "박예시", "phone", "02-0000-0003", "email", "use@company.example"));
        return body;
    }

    public static Response ask(String firm, String itemId, Map<String, ?> body) {
        return json(firm).body(body).post("/v1/equipment/{id}/use-requests", itemId);
    }

    public static Made made() {
        return made(0, 2);
    }

    public static Made made(int from, int to) {
        Given.Center center = Given.center();
        return made(center, Given.stored(center, "A-1").path("id"), from, to);
    }

    public static Made made(Given.Center center, String itemId, int from, int to) {
        String firm = firm();
        Response answer = ask(firm, itemId, body(from, to));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return new Made(answer.path("id"), answer.header("ETag"), itemId, center, firm);
    }

    /** Lets what is due happen. */
    public static JsonPath tick() {
        Response answer = as(Tokens.of("service")).post("/internal/tick");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    public static RequestSpecification json(String token) {
        return as(token).contentType("application/json");
    }

    private static Jdbi jdbi() {
        return Arc.container().instance(Jdbi.class).get();
    }
}
