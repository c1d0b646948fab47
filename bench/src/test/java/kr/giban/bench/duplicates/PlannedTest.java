package kr.giban.bench.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlannedTest {
    private static final long SEED = 7;

    @Test
    void the_same_seed_plans_the_same() {
        assertThat(plan()).isEqualTo(plan()).hasSize(200);
    }

    @Test
    void half_are_duplicates_and_the_others_are_of_no_known_model() {
        List<Model> models = ModelSet.synthetic(new Random(SEED));
        List<Planned> planned = plan();
        assertThat(planned).filteredOn(item -> item.model() != null).hasSize(100);
        assertThat(planned).filteredOn(item -> item.model() == null).allSatisfy(item -> assertThat(models)
                .noneMatch(model -> model.isSame(new Model(-1, List.of(item.maker()), item.name()))));
    }

    @Test
    void a_file_gives_makers_under_the_names_that_the_service_knows(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(folder.resolve("models.csv"), "maker_series,model\nHanbit,HX-100\nDaol,\"D, 2\"\n");
        List<Model> models = ModelSet.of(file, Map.of("Hanbit", List.of("Hanbit", "한빛")));
        assertThat(models)
                .containsExactly(
                        new Model(0, List.of("Hanbit", "한빛"), "HX-100"), new Model(1, List.of("Daol"), "D, 2"));
    }

    @Test
    void counts_what_was_called_the_same_rightly_wrongly_and_not_at_all() throws IOException {
        List<Model> models = List.of(new Model(0, List.of("Hanbit"), "HX-1"), new Model(1, List.of("Hanbit"), "HX-2"));
        List<Planned> planned = List.of(
                new Planned(models.get(0), "Hanbit", "HX 1"),
                new Planned(models.get(1), "Hanbit", "HX 2"),
                new Planned(null, "Hanbit", "HX-3"));
        JsonNode answer = new ObjectMapper().readTree("""
                {"items": [
                  {"candidates": [{"assetNo": "K-0", "reasons": ["SAME_MODEL_BY_ALIAS"]}]},
                  {"candidates": [{"assetNo": "K-1", "reasons": ["SIMILAR_MODEL"]}]},
                  {"candidates": [{"assetNo": "B-9", "reasons": ["SAME_MODEL"]}]}]}""");
        Verdicts verdicts = Verdicts.of(planned, models, answer);
        assertThat(verdicts.precision()).isEqualTo(0.5);
        assertThat(verdicts.recall()).isEqualTo(0.5);
        assertThat(verdicts.listed()).isEqualTo(1);
    }

    private static List<Planned> plan() {
        Random random = new Random(SEED);
        List<Model> models = ModelSet.synthetic(random);
        return Planned.some(models, new Writing(random), random, 200);
    }
}
