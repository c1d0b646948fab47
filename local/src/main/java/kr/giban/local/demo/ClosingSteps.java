package kr.giban.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import kr.giban.local.sample.call.Purchase;

/** What was bought comes into the inventory, and the blanks are fewer. */
final class ClosingSteps {
    private ClosingSteps() {}

    static List<Step> all() {
        return List.of(
                new Step("gangwon", "Gangwon changes its code", ClosingSteps::gangwon),
                new Step("purchases", "Technoparks register what was bought", ClosingSteps::purchases),
                new Step("gap-again", "The gaps are analyzed again", ClosingSteps::gapAgain));
    }

    private static String gangwon(Stage stage) {
        String before = codes(stage, "2023-06-10");
        String after = codes(stage, "2023-06-11");
        Stage.check(before.contains("42") && !after.contains("42") && after.contains("51"), "%s, %s", before, after);
        return "2023-06-10: 42 강원도, 2023-06-11: 51 강원특별자치도; a center of 2022 is found under both";
    }

    private static String codes(Stage stage, String asOf) {
        List<String> codes = new ArrayList<>();
        stage.anyone()
                .get("/v1/regions?asOf=" + asOf)
                .expect(200)
                .at("/items")
                .forEach(region -> codes.add(region.path("code").asText()));
        return String.join(" ", codes);
    }

    private static String purchases(Stage stage) {
        List<Purchase> purchases = stage.sample().call().purchases();
        for (Purchase purchase : purchases) {
            String technopark =
                    purchase.centerCode().substring(0, purchase.centerCode().lastIndexOf('-'));
            stage.technopark(technopark)
                    .with("If-None-Match", "*")
                    .put(
                            "/v1/centers/" + stage.noted("center " + purchase.centerCode()) + "/equipment/"
                                    + purchase.assetNo(),
                            Body.of(
                                    "nfecNo", purchase.nfecNo(),
                                    "nameKo", purchase.nameKo(),
                                    "nameEn", purchase.nameEn(),
                                    "maker", purchase.maker(),
                                    "model", purchase.model(),
                                    "spec", purchase.specification(),
                                    "classCode", purchase.classCode(),
                                    "acquiredOn", purchase.acquiredOn(),
                                    "costKrw", purchase.costKrw(),
                                    "sharing", "JOINT_SERVICE",
                                    "reportedState", "IN_USE",
                                    "sourceTask", purchase.sourceTask()))
                    .expect(201);
        }
        String own = stage.sample().call().purchases().get(0).centerCode();
        stage.technopark(own.startsWith("SEOUL") ? "BUSAN" : "SEOUL")
                .with("If-None-Match", "*")
                .put("/v1/centers/" + stage.noted("center " + own) + "/equipment/NOT-MINE", Body.of("nameKo", "남의 장비"))
                .expectProblem(403, "not-your-organization");
        long total = InventorySteps.total(stage, "/v1/equipment");
        return "%d items, %,d now stand; writing to another technopark's center is refused"
                .formatted(purchases.size(), total);
    }

    private static String gapAgain(Stage stage) {
        JsonNode counts = RoadmapSteps.gaps(stage).at("/result/counts");
        long before = Long.parseLong(stage.noted("blanks"));
        long now = counts.path("BLANK").asLong();
        Stage.check(now < before, "fewer blanks than %d, found %d", before, now);
        return "%d blanks before, %d now: %s".formatted(before, now, counts);
    }
}
