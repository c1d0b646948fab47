package kr.giban.platform.events;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;

/** One who reads a feed over HTTP and keeps the place. */
class FeedClient {
    private final String path;
    private final String token;
    private int limit = 1000;
    private String position;

    private FeedClient(String path, String token) {
        this.path = path;
        this.token = token;
        this.position = get("latest", 0).header("Giban-Feed-Position");
    }

    /** Starts at the end of the public feed. */
    static FeedClient anonymous() {
        return new FeedClient("/v1/platform-events", null);
    }

    static FeedClient bearing(String token) {
        return new FeedClient("/v1/platform-events", token);
    }

    static FeedClient internal(String token) {
        return new FeedClient("/internal/events", token);
    }

    /** The subjects of what is new, waiting for something while there is nothing. */
    List<String> next(int waitSeconds) {
        Response answer = get(position, waitSeconds);
        position = answer.header("Giban-Feed-Position");
        return answer.then().statusCode(200).extract().jsonPath().getList("subject");
    }

    FeedClient limit(int most) {
        limit = most;
        return this;
    }

    String position() {
        return position;
    }

    private Response get(String after, int waitSeconds) {
        RequestSpecification request =
                given().queryParam("after", after).queryParam("limit", limit).queryParam("waitSeconds", waitSeconds);
        if (token != null) {
            request.auth().oauth2(token);
        }
        return request.get(path);
    }
}
