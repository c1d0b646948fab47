package kr.giban.equipment.attachment;

import io.restassured.RestAssured;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kr.giban.equipment.Given;
import kr.giban.equipment.attachment.photo.Photos;
import org.apache.http.entity.mime.HttpMultipartMode;

/** Attachments as anyone makes them. */
public final class Attachments {
    public static final byte[] PDF = "%PDF-1.7\n%기반\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    private static final MultiPartConfig AS_BROWSERS =
            MultiPartConfig.multiPartConfig().defaultCharset(StandardCharsets.UTF_8);
    private static final HttpClientConfig UTF_8_NAMES =
            HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE);

    private Attachments() {}

    public static Response attach(
            Given.Center center, String item, String name, byte[] file, Map<String, String> form) {
        RequestSpecification request = Given.as(center.token())
                .config(RestAssured.config().multiPartConfig(AS_BROWSERS).httpClient(UTF_8_NAMES))
                .multiPart("file", name, file, "application/octet-stream");
        form.forEach((field, value) -> request.multiPart(new MultiPartSpecBuilder(value)
                .controlName(field)
                .mimeType("text/plain")
                .charset(StandardCharsets.UTF_8)
                .build()));
        return request.post("/v1/equipment/{id}/attachments", item);
    }

    /** An attached photo, as its creation was answered. */
    public static Response photo(Given.Center center, String item) {
        Response created = attach(center, item, "앞면.jpg", Photos.jpeg(), Map.of("kind", "PHOTO", "captionKo", "앞에서"));
        created.then().statusCode(201);
        return created;
    }

    static Response manual(Given.Center center, String item, String visibility) {
        Response created = attach(center, item, "설명서.pdf", PDF, Map.of("kind", "MANUAL", "visibility", visibility));
        created.then().statusCode(201);
        return created;
    }

    static RequestSpecification as(String token) {
        return token == null ? RestAssured.given() : RestAssured.given().header("Authorization", "Bearer " + token);
    }

    static Response get(String token, Response attachment, String... headers) {
        RequestSpecification request = as(token);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.get(attachment.<String>path("content"));
    }

    static Response patch(Given.Center center, Response attachment, String etag, Map<String, Object> change) {
        return as(center.token())
                .contentType("application/json")
                .header("If-Match", etag)
                .body(change)
                .patch(attachment.header("Location"));
    }

    static Response delete(Given.Center center, Response attachment, String etag) {
        return as(center.token()).header("If-Match", etag).delete(attachment.header("Location"));
    }
}
