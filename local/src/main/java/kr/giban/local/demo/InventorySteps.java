package kr.giban.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.local.sample.codes.EquipmentClass;
import kr.giban.local.sample.codes.Technopark;
import kr.giban.local.sample.csv.ExpectedCounts;
import kr.giban.local.sample.csv.SampleFile;
import kr.giban.local.sample.inventory.Center;
import kr.giban.local.sample.inventory.Inventory;

/** Codes, centers and the inventories of the 19 technoparks. */
final class InventorySteps {
    private InventorySteps() {}

    static List<Step> all() {
        return List.of(
                new Step("codes", "An operator loads the classes of equipment", InventorySteps::loadClasses),
                new Step("centers", "The technoparks register their centers", InventorySteps::registerCenters),
                new Step(
                        "import",
                        "19 technoparks send their inventories: CP949, Korean headers, bad rows",
                        InventorySteps::importAll));
    }

    private static String loadClasses(Stage stage) {
        List<Map<String, Object>> classes = stage.sample().codes().equipmentClasses().stream()
                .filter(item -> item.level() != EquipmentClass.Level.MAJOR)
                .map(InventorySteps::code)
                .toList();
        int created = stage.as("operator")
                .post("/v1/equipment-classes/bulk", Body.of("codes", classes))
                .expect(200)
                .at("/created")
                .asInt();
        Stage.check(created == classes.size(), "%d classes, found %d", classes.size(), created);
        int regions = stage.anyone()
                .get("/v1/regions?asOf=2022-03-22")
                .expect(200)
                .at("/items")
                .size();
        int technoparks =
                stage.anyone().get("/v1/technoparks").expect(200).at("/items").size();
        Stage.check(technoparks == 19, "19 technoparks, found %d", technoparks);
        return "%d classes below the 8 majors; %d regions and %d technoparks as of March 2022"
                .formatted(classes.size(), regions, technoparks);
    }

    private static Map<String, Object> code(EquipmentClass item) {
        return Body.of(
                "code", item.code(),
                "nameKo", item.nameKo(),
                "nameEn", item.nameEn(),
                "parent", item.parent(),
                "validFrom", item.validFrom(),
                "validTo", item.validTo(),
                "attributes", Body.of("synthetic", item.synthetic(), "note", item.note()));
    }

    private static String registerCenters(Stage stage) {
        for (Center center : stage.sample().inventory().centers()) {
            Answer created = stage.technopark(center.technopark())
                    .post(
                            "/v1/centers",
                            Body.of(
                                    "code", center.code(),
                                    "nameKo", center.nameKo(),
                                    "nameEn", center.nameEn(),
                                    "hostInstitution", center.hostKo(),
                                    "technoparkCode", center.technopark(),
                                    "regionCode", stage.region(center.regionCode()),
                                    "contactName", center.contact().name(),
                                    "contactPhone", center.contact().phone(),
                                    "contactEmail", center.contact().email(),
                                    "establishedOn", center.establishedOn()))
                    .expect(201);
            stage.note("center " + center.code(), created.id());
        }
        long total = total(stage, "/v1/centers");
        Stage.check(total == 188, "188 centers, found %d", total);
        String shown = stage.anyone().get("/v1/centers?limit=1").body();
        Stage.check(!shown.contains("010-"), "the public sees no phone number");
        return total + " centers; the public sees none of their contacts";
    }

    private static String importAll(Stage stage) {
        Map<String, String> jobs = new HashMap<>();
        for (Technopark technopark : stage.sample().codes().technoparks()) {
            jobs.put(technopark.code(), send(stage, technopark));
        }
        int rejected = 0;
        int read = 0;
        for (Technopark technopark : stage.sample().codes().technoparks()) {
            ExpectedCounts expected = stage.sample().csv().dirty(technopark).expected();
            JsonNode counts = finished(stage, technopark.code(), jobs.get(technopark.code()));
            Stage.check(
                    same(counts, expected),
                    "%s reconciles: expected %s, counted %s",
                    technopark.code(),
                    expected,
                    counts);
            rejected += counts.path("rejected").asInt();
            read += counts.path("read").asInt();
        }
        long total = total(stage, "/v1/equipment");
        Stage.check(total == Inventory.ITEMS, "8,514 items, found %d", total);
        return "%,d rows read, %,d rejected with their faults, %,d items stand".formatted(read, rejected, total);
    }

    private static String send(Stage stage, Technopark technopark) {
        SampleFile file = stage.sample().csv().dirty(technopark);
        Multipart form = Multipart.of(Map.of("mode", "partial"), file.name(), file.bytes());
        return stage.technopark(technopark.code())
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .upload("POST", "/v1/equipment-imports", form.contentType(), form.bytes())
                .expect(202)
                .id();
    }

    static JsonNode finished(Stage stage, String technopark, String job) {
        Client client = stage.technopark(technopark);
        String path = "/v1/equipment-imports/" + job;
        stage.await(
                "the end of the import of " + technopark,
                () -> client.get(path).expect(200).text("/phase").equals("DONE"));
        Answer done = client.get(path);
        Stage.check(done.at("/failure").isMissingNode(), "%s imports: %s", technopark, done.body());
        return done.at("/counts");
    }

    static boolean same(JsonNode counts, ExpectedCounts expected) {
        return counts.path("read").asInt() == expected.read()
                && counts.path("created").asInt() == expected.created()
                && counts.path("updated").asInt() == expected.updated()
                && counts.path("unchanged").asInt() == expected.unchanged()
                && counts.path("rejected").asInt() == expected.rejected();
    }

    static long total(Stage stage, String path) {
        return stage.anyone()
                .get(path + "?limit=1&include=total")
                .expect(200)
                .at("/total")
                .asLong();
    }
}
