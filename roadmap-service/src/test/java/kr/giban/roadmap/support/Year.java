package kr.giban.roadmap.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kr.giban.platform.testing.Tokens;

/** Walks a roadmap through its year over the API, as planners and officers do. */
public final class Year {
    public static final String PLANNER = Tokens.of("planner");
    public static final String OFFICER = Tokens.of("program-officer");

    private final String id;
    private String need;

    private Year(String id) {
        this.id = id;
    }

    /** A roadmap with nothing in its version 1. */
    public static Year begin() {
        Response created = post(PLANNER, "/v1/roadmaps", example("createRoadmap"));
        created.then().statusCode(201);
        return new Year(created.path("id"));
    }

    /** A roadmap with a need and a task in its version 1. */
    public static Year drafted() {
        Year year = begin();
        year.need = year.addNeed();
        year.addTask();
        return year;
    }

    /** A roadmap whose version 1 is in consultation. */
    public static Year consulted() {
        Year year = drafted();
        year.command(1, "open-consultation").then().statusCode(200);
        return year;
    }

    /** A roadmap whose version 2 revises what version 1 was consulted on. */
    public static Year revised() {
        Year year = consulted();
        year.command(1, "revise").then().statusCode(200);
        return year;
    }

    public String id() {
        return id;
    }

    public String path() {
        return "/v1/roadmaps/" + id;
    }

    public String need() {
        return need;
    }

    public String addNeed() {
        Response created = post(PLANNER, path() + "/needs", example("createNeed"));
        created.then().statusCode(201);
        need = created.path("id");
        return need;
    }

    public String taskBody() {
        return example("createTask").replace("${need}", need);
    }

    public String addTask() {
        Response created = post(PLANNER, path() + "/tasks", taskBody());
        created.then().statusCode(201);
        return created.path("id");
    }

    /** The id of the task that the reader's version has first. */
    public String task() {
        return as(OFFICER).get(path() + "/tasks").path("items[0].id");
    }

    /** A change of the roadmap as a whole. */
    public Response patch(String patch) {
        return as(PLANNER)
                .header("If-Match", as(PLANNER).get(path()).header("ETag"))
                .contentType(ContentType.JSON)
                .body(patch)
                .patch(path());
    }

    public Response patchTask(String task, String patch) {
        String etag = as(PLANNER).get("/v1/tasks/" + task).header("ETag");
        return as(PLANNER)
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(patch)
                .patch("/v1/tasks/" + task);
    }

    public String versionEtag(int number) {
        return as(OFFICER).get(path() + "/versions/" + number).header("ETag");
    }

    /** A command by the one whose task it is. */
    public Response command(int number, String verb) {
        return command(number, verb, UUID.randomUUID().toString());
    }

    public Response command(int number, String verb, String key) {
        return command(number, verb, key, versionEtag(number));
    }

    public Response command(int number, String verb, String key, String etag) {
        return as(verb.equals("revise") ? PLANNER : OFFICER)
                .header("If-Match", etag)
                .header("Idempotency-Key", key)
                .post(path() + "/versions/" + number + "/" + verb);
    }

    public static Response post(String token, String path, String body) {
        return as(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    public static String example(String operation) {
        String name = "/META-INF/giban/examples/" + operation + ".json";
        try (InputStream in = Year.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
