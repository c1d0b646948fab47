package kr.giban.hearing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.platform.testing.Tokens;

/** The service as its users call it, with resources in the state that a test begins with. */
public final class Api {
    public static final String OFFICER = Tokens.of("program-officer");
    public static final String STAFF = Tokens.of("hearing-staff");
    public static final String MODERATOR = Tokens.of("moderator");
    public static final String PLANNER = Tokens.of("planner");
    public static final String SERVICE = Tokens.of("service");
    public static final String SECRET = "Registration-Secret";

    private Api() {}

    /** Something that was answered: its id, its ETag and the rest. */
    public record Thing(String id, String etag, Response answer) {
        public Thing(Response answer) {
            this(answer.path("id"), answer.header("ETag"), answer);
        }
    }

    public static RequestSpecification as(String token) {
        RequestSpecification request =
                given().contentType("application/json").header("Idempotency-Key", UUID.randomUUID());
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public static Thing consultation() {
        return created(consultation(UUID.randomUUID(), 1));
    }

    public static Response consultation(Object roadmap, int version) {
        return as(OFFICER)
                .body(Map.of(
                        "roadmapId", roadmap,
                        "version", version,
                        "title", "로드맵(안) 의견수렴",
                        "opensAt", "2022-03-21T09:00:00+09:00",
                        "closesAt", "2022-03-31T18:00:00+09:00"))
                .post("/v1/consultations");
    }

    public static Thing openConsultation() {
        return command(OFFICER, "/v1/consultations/{id}/open", consultation());
    }

    public static Thing closed(Thing consultation) {
        return command(OFFICER, "/v1/consultations/{id}/close", fresh("/v1/consultations/{id}", consultation));
    }

    public static Thing hearing(Thing consultation, int capacity) {
        return created(as(STAFF).body(hearingBody(consultation.id(), capacity)).post("/v1/hearings"));
    }

    public static Map<String, Object> hearingBody(String consultation, int capacity) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("consultationId", consultation);
        body.put("round", 1);
        body.put("title", "로드맵 1차 공청회");
        body.put("startsAt", "2022-03-22T14:00:00+09:00");
        body.put("endsAt", "2022-03-22T15:30:00+09:00");
        body.put("venue", "서울 한국기술센터 16F");
        body.put("host", "산업통상자원부");
        body.put("organizer", "한국산업기술진흥원");
        body.put("liveLink", "https://www.youtube.com/kiat4u");
        body.put("capacityInPerson", capacity);
        return body;
    }

    public static Thing openHearing(int capacity) {
        return command(STAFF, "/v1/hearings/{id}/open", hearing(consultation(), capacity));
    }

    public static Response register(String hearing, String email) {
        return as(null).body(registration(email)).post("/v1/hearings/{id}/registrations", hearing);
    }

    public static Map<String, Object> registration(String email) {
        return Map.of(
                "mode", "IN_PERSON",
                "name", "홍길동",
                "email", email,
                "phone", "010-1234-5678",
                "stakeholderGroup", "INDUSTRY",
                "consentVersion", "1");
    }

    public static String anEmail() {
        return UUID.randomUUID() + "@example.kr";
    }

    public static Response opinion(String consultation, String text, boolean consent) {
        return as(null).body(Map.of(
                        "respondent",
                        "ANONYMOUS",
                        "stakeholderGroup",
                        "INDUSTRY",
                        "target",
                        Map.of("kind", "ROADMAP"),
                        "text",
                        text,
                        "consentToPublish",
                        consent))
                .post("/v1/consultations/{id}/opinions", consultation);
    }

    public static Thing disposition(Thing consultation, String kind, String changeRef, String... opinions) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("opinionIds", List.of(opinions));
        body.put("kind", kind);
        body.put("reason", "검토 결과");
        body.put("changeRef", changeRef);
        return created(as(PLANNER).body(body).post("/v1/consultations/{id}/dispositions", consultation.id()));
    }

    public static Thing command(String token, String path, Thing of) {
        return done(as(token).header("If-Match", of.etag()).post(path, of.id()));
    }

    /** The same thing as it is now. */
    public static Thing fresh(String path, Thing of) {
        return done(as(STAFF).get(path, of.id()));
    }

    public static Response tick() {
        Response answer = as(SERVICE).post("/internal/tick");
        return expect(200, answer);
    }

    public static Thing created(Response answer) {
        return new Thing(expect(201, answer));
    }

    public static Thing done(Response answer) {
        return new Thing(expect(200, answer));
    }

    public static Response expect(int status, Response answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError("expected " + status + ", got " + answer.statusCode() + ": " + answer.asString());
        }
        return answer;
    }
}
