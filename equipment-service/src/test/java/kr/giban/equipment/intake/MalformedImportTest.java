package kr.giban.equipment.intake;

import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kr.giban.equipment.Given;
import kr.giban.equipment.intake.read.Malformed;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MalformedImportTest {
    private static final int SMALL = 1 << 20;

    /** One file of each kind of fault: all of them, and the large ones, are read where memory is counted. */
    @Test
    void a_job_says_of_each_file_what_its_reader_says() throws IOException {
        Given.Center center = Given.center();
        List<String> wrong = new ArrayList<>();
        Set<Set<String>> told = new HashSet<>();
        for (Malformed malformed : Malformed.small()) {
            if (!told.add(malformed.codes())) {
                continue;
            }
            byte[] bytes;
            try (InputStream in = malformed.file().get().open()) {
                bytes = in.readNBytes(SMALL);
            }
            Set<String> codes = said(center, bytes);
            if (!codes.containsAll(malformed.codes()) || (malformed.codes().isEmpty() && !codes.isEmpty())) {
                wrong.add(malformed.name() + ": " + codes + " instead of " + malformed.codes());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(told).hasSizeGreaterThan(20);
    }

    @Test
    void an_empty_file_is_refused_when_it_is_sent() {
        Given.Center center = Given.center();
        as(center.token())
                .multiPart("file", "empty.csv", new byte[0], "text/csv")
                .post("/v1/equipment-imports")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("file-empty")));
    }

    private static Set<String> said(Given.Center center, byte[] bytes) {
        Response accepted = as(center.token())
                .multiPart("file", "장비", bytes, "application/octet-stream")
                .multiPart("mode", "partial", "text/plain")
                .multiPart("dryRun", "true", "text/plain")
                .multiPart("centerId", center.id(), "text/plain")
                .post("/v1/equipment-imports");
        accepted.then().statusCode(202);
        JsonPath job = Steps.untilDone(center, accepted.path("id"));
        String failure = job.getString("failure.code");
        if (failure != null) {
            assertThat(job.getString("failure.detail")).isNotBlank().doesNotContain("{");
            return Set.of(failure);
        }
        List<List<String>> codes = as(center.token())
                .get("/v1/equipment-imports/{id}/rows?outcome=REJECTED", job.getString("id"))
                .jsonPath()
                .getList("items.errors.code");
        Set<String> all = new TreeSet<>();
        codes.forEach(all::addAll);
        return all;
    }
}
