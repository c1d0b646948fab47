package kr.giban.sample.widget;

import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import kr.giban.platform.testing.Log;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BodyComesTest {
    private static final String JSON = "application/json";
    private static final String FORM = "multipart/form-data; boundary=edge";
    private static final String BEGUN =
            "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nabc";

    @ParameterizedTest
    @CsvSource({"ko, 알린 본문", "en, The body that was announced"})
    void a_body_of_which_nothing_comes_is_given_up(String language, String detail) {
        try (Log log = Log.open()) {
            String answer = RawClient.answer(head("", JSON, "Content-Length: 10\r\nAccept-Language: " + language));

            assertThat(answer)
                    .startsWith("HTTP/1.1 408 ")
                    .contains("application/problem+json", "\"request-timeout\"", detail);
            log.checkNoErrors();
        }
    }

    @Test
    void a_form_that_stops_halfway_is_given_up() {
        try (Log log = Log.open()) {
            String answer = RawClient.answer(head("/from-file", FORM, "Content-Length: 1000") + BEGUN);

            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("\"request-timeout\"");
            await().until(() -> log.has("a body broke off"));
            log.checkNoErrors();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', application/json, Content-Length: 1000, {",
        "'', application/json, Transfer-Encoding: chunked, {",
        "/from-file, multipart/form-data; boundary=edge, Content-Length: 1000, -",
        "/from-file, multipart/form-data; boundary=edge, Transfer-Encoding: chunked, -"
    })
    void a_sender_who_goes_away_is_not_a_fault_of_ours(String path, String type, String length, String part) {
        String sent = length.startsWith("Content-Length") ? part : "9\r\n" + part;
        try (Log log = Log.open()) {
            RawClient.leave(head(path, type, length + "\r\nExpect: 100-continue"), sent);

            await().until(() -> log.has("a body broke off"));
            log.checkNoErrors();
        }
    }

    @Test
    void a_body_that_is_announced_as_too_large_is_refused_unread() {
        String answer = RawClient.answer(head("", JSON, "Content-Length: 10485761"));

        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .contains("application/problem+json", "\"payload-too-large\"", "\"instance\":\"/v1/widgets\"");
    }

    private static String head(String path, String type, String more) {
        return String.join(
                "\r\n",
                "POST /v1/widgets" + path + " HTTP/1.1",
                "Host: x",
                "Authorization: Bearer " + WidgetClient.SEOUL,
                "Idempotency-Key: " + UUID.randomUUID(),
                "Content-Type: " + type,
                more,
                "",
                "");
    }
}
