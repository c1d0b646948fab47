package kr.giban.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.function.Supplier;

/** The generated cases about a PUT of what may be there already. */
final class Replacement {
    private final ApiOperation operation;
    private final Supplier<Sample> samples;

    Replacement(ApiOperation operation, Supplier<Sample> samples) {
        this.operation = operation;
        this.samples = samples;
    }

    void onlyOfWhatWasRead() {
        Sample sample = samples.get();
        Response first = new Call(operation, sample).send();
        assertThat(first.statusCode()).as(first.asString()).isBetween(200, 299);
        String etag = first.header("ETag");
        assertThat(etag).as("a strong ETag").startsWith("\"").endsWith("\"");

        Response unseen = unnumbered(sample).etag(null).send();
        assertThat(unseen.<String>path("code")).as(unseen.asString()).startsWith("precondition-");
        ProblemCheck.check(unseen, 428, unseen.path("code"));
        refused(new Call(operation, sample).etag("\"987654321\"").send(), "stale-etag", etag);
        Sample asNew = sample.copy().with((request, method, path, id) -> request.header("If-None-Match", "*"));
        refused(new Call(operation, asNew).etag(null).send(), "already-there", etag);
        Response again = new Call(operation, sample).etag(etag).send();
        assertThat(again.statusCode()).as(again.asString()).isBetween(200, 299);
    }

    private static void refused(Response answer, String code, String etag) {
        ProblemCheck.check(answer, 412, code);
        // Of several views of a version the refusal names none: each is good for the next try.
        assertThat(answer.header("ETag")).as("the current ETag").isEqualTo(etag.replaceFirst("\\.[a-z]+\"$", "\""));
    }

    /** Without the number of the sender's own that says what is newer, and so stands for a condition. */
    private Call unnumbered(Sample sample) {
        Call call = new Call(operation, sample);
        ObjectNode body = call.exampleBody().deepCopy();
        body.remove("sourceVersion");
        return call.body(Call.text(body));
    }
}
