package kr.giban.equipment.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.restassured.path.json.JsonPath;
import kr.giban.equipment.Given;

/** Takes the steps of imports by hand, as a worker would. */
public final class Steps {
    private Steps() {}

    /** One step of the next import; false if there was none. */
    public static boolean take() {
        return Arc.container().instance(ImportRun.class).get().step();
    }

    /** Works until nothing is left of what other tests sent. */
    public static void drain() {
        boolean more = true;
        while (more) {
            more = take();
        }
    }

    /** Works until the import is through; gives it as it then is. */
    public static JsonPath untilDone(Given.Center center, String id) {
        for (int i = 0; i < 1_000 && shown(center, id).get("finishedAt") == null; i++) {
            take();
        }
        JsonPath job = shown(center, id);
        assertThat(job.<String>get("finishedAt")).as(job.prettify()).isNotNull();
        return job;
    }

    public static JsonPath shown(Given.Center center, String id) {
        return Given.as(center.token()).get("/v1/equipment-imports/{id}", id).jsonPath();
    }
}
