package kr.giban.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import kr.giban.local.sample.codes.Technopark;
import kr.giban.local.sample.csv.ExpectedCounts;
import kr.giban.local.sample.csv.SampleFile;

/** A second file of one technopark: mostly unchanged rows, some corrected ones. */
final class Correction {
    private Correction() {}

    static String send(Stage stage) {
        Technopark seoul = stage.sample().codes().technoparks().get(0);
        SampleFile file = stage.sample().csv().correction(seoul);
        Multipart form = Multipart.of(Map.of("mode", "partial"), file.name(), file.bytes());
        String job = stage.technopark(seoul.code())
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .upload("POST", "/v1/equipment-imports", form.contentType(), form.bytes())
                .expect(202)
                .id();
        JsonNode counts = InventorySteps.finished(stage, seoul.code(), job);
        ExpectedCounts expected = file.expected();
        Stage.check(InventorySteps.same(counts, expected), "reconciles: expected %s, counted %s", expected, counts);
        String rejected = stage.technopark(seoul.code())
                .get("/v1/equipment-imports/" + job + "/rejected")
                .expect(200)
                .body();
        return "%d read = %d created + %d updated + %d unchanged + %d rejected; the rejected rows come back as a file of %,d characters"
                .formatted(
                        expected.read(),
                        expected.created(),
                        expected.updated(),
                        expected.unchanged(),
                        expected.rejected(),
                        rejected.length());
    }
}
