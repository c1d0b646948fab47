package kr.giban.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;

/** What every problem must be, whatever it is about. */
public final class ProblemCheck {
    private ProblemCheck() {}

    /** The answer is a whole problem of this status and code. */
    public static void check(Response response, int status, String code) {
        String body = response.asString();
        assertThat(response.statusCode()).as(body).isEqualTo(status);
        assertThat(response.contentType()).as(body).startsWith("application/problem+json");
        assertThat(response.path("code").toString()).as(body).isEqualTo(code);
        assertThat(response.path("status").toString()).as(body).isEqualTo(Integer.toString(status));
        assertThat(response.path("type").toString()).as(body).isEqualTo("/problems/" + code);
        assertThat(response.path("title").toString()).as(body).isNotBlank();
        assertThat(response.path("detail").toString()).as(body).isNotBlank().doesNotContain("{");
        assertThat(response.path("instance").toString()).as(body).startsWith("/");
        assertThat(response.path("requestId").toString()).as(body).isEqualTo(response.header("X-Request-Id"));
    }
}
