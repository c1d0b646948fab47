package kr.giban.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.function.Supplier;

/** The generated cases about a form that is none. */
final class BadForm {
    private static final String FORM = "multipart/form-data";
    private static final String TYPE = FORM + "; boundary=edge";
    private static final String END = "--edge--\r\n";

    private final Supplier<Call> calls;

    BadForm(Supplier<Call> calls) {
        this.calls = calls;
    }

    void malformed() {
        String sound = part("Content-Disposition: form-data; name=\"a\"", "b");
        try (Log log = Log.open()) {
            malformed(TYPE, "");
            malformed(TYPE, "no form at all");
            malformed(TYPE, sound);
            malformed(TYPE, sound.substring(0, sound.length() / 2));
            malformed(FORM + "; boundary=other", sound + END);
            malformed(FORM, sound + END);
            malformed(TYPE + "; charset=no-such", sound + END);
            malformed(
                    TYPE,
                    part("Content-Disposition: form-data; name=\"a\"\r\nContent-Type: text/plain; charset=no-such", "b")
                            + END);
            malformed(TYPE, part("Content-Disposition: form-data; name=\"a\"\r\nContent-Type: /", "b") + END);
            malformed(TYPE, part("Content-Disposition: form-data; name=\"a\"; filename*=no-such''b", "b") + END);
            malformed(TYPE, part("no field", "b") + END);
            ProblemCheck.check(send(TYPE, sound.repeat(1001) + END), 413, "payload-too-large");
            log.checkNoErrors();
        }
    }

    private void malformed(String type, String body) {
        Response korean = send(type, body);
        ProblemCheck.check(korean, 400, "malformed-body");
        assertThat(korean.header("Content-Language")).isEqualTo("ko");
    }

    private Response send(String type, String body) {
        return calls.get().bare(type, body).send();
    }

    private static String part(String head, String content) {
        return "--edge\r\n" + head + "\r\n\r\n" + content + "\r\n";
    }
}
