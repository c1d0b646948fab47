package kr.giban.roadmap.gap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.giban.platform.codes.Code;
import kr.giban.platform.id.UuidV7;
import kr.giban.roadmap.need.NeedAnswer;
import kr.giban.roadmap.support.Inventories;
import kr.giban.roadmap.task.CallMode;
import kr.giban.roadmap.task.EquipmentLine;
import kr.giban.roadmap.task.TaskText;
import org.junit.jupiter.api.Test;

class GapFinderTest {
    private static final ClassTree FLAT = new ClassTree(Map.of());

    @Test
    void what_exists_decides_the_status() {
        assertThat(GapStatus.of(3, 0)).isEqualTo(GapStatus.BLANK);
        assertThat(GapStatus.of(3, 2)).isEqualTo(GapStatus.PARTIAL);
        assertThat(GapStatus.of(3, 3)).isEqualTo(GapStatus.COVERED);
        assertThat(GapStatus.of(3, 4)).isEqualTo(GapStatus.SURPLUS);
        assertThat(GapStatus.of(0, 0)).isEqualTo(GapStatus.COVERED);
    }

    @Test
    void every_region_appears_for_a_class_that_is_needed_anywhere() throws Exception {
        GapResult result = find(FLAT, List.of(need("BIO", "B", "27", 3)), List.of());

        assertThat(result.cells())
                .extracting(GapCell::region, GapCell::status)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("11", GapStatus.SURPLUS),
                        org.assertj.core.api.Assertions.tuple("27", GapStatus.BLANK),
                        org.assertj.core.api.Assertions.tuple("41", GapStatus.SURPLUS));
        assertThat(result.counts())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        GapStatus.BLANK, 1L, GapStatus.PARTIAL, 0L, GapStatus.COVERED, 0L, GapStatus.SURPLUS, 2L));
    }

    @Test
    void needs_of_several_divisions_in_one_cell_do_not_count_the_same_item_twice() throws Exception {
        GapResult result = find(FLAT, List.of(need("BIO", "A", "11", 2), need("TRANSPORT", "A", "11", 1)), List.of());

        GapCell cell = cell(result, "A", "11");
        assertThat(cell.required()).isEqualTo(3);
        assertThat(cell.existing()).isEqualTo(2);
        assertThat(cell.status()).isEqualTo(GapStatus.PARTIAL);
        assertThat(cell.needs()).hasSize(2);
    }

    @Test
    void a_task_that_builds_there_fills_the_cell_and_takes_its_proposal_away() throws Exception {
        NeedAnswer need = need("BIO", "B", "27", 3);

        GapResult partly = find(FLAT, List.of(need), List.of(task("2023-BIO-01", "27", "B", 2)));
        assertThat(cell(partly, "B", "27").planned()).isEqualTo(2);
        assertThat(cell(partly, "B", "27").remaining()).isEqualTo(1);
        assertThat(cell(partly, "B", "27").tasks()).containsExactly("2023-BIO-01");
        assertThat(partly.proposals()).extracting(Proposal::quantity).containsExactly(1L);

        GapResult whole = find(FLAT, List.of(need), List.of(task("2023-BIO-01", "27", "B", 3)));
        assertThat(cell(whole, "B", "27").status()).isEqualTo(GapStatus.BLANK);
        assertThat(whole.proposals()).isEmpty();
    }

    @Test
    void items_of_classes_below_count_for_a_need_of_the_class_above() throws Exception {
        ClassTree tree = new ClassTree(Map.of("A", "X", "B", "X"));

        GapResult result = find(tree, List.of(need("BIO", "X", "11", 4)), List.of(task("t", "11", "B", 1)));

        assertThat(cell(result, "X", "11").existing()).isEqualTo(3);
        assertThat(cell(result, "X", "11").planned()).isEqualTo(1);
    }

    @Test
    void an_item_counts_for_its_own_class_and_each_above_whatever_level_it_was_given() throws Exception {
        ClassTree tree = new ClassTree(Map.of("SUB", "MAJOR", "SMALL", "SUB"));
        Matrix matrix = matrix(
                List.of("MAJOR", "SUB", "SMALL"), List.of("11"), Map.of("MAJOR 11", 1, "SUB 11", 10, "SMALL 11", 100));
        List<NeedAnswer> needs =
                List.of(need("BIO", "MAJOR", "11", 1), need("BIO", "SUB", "11", 1), need("BIO", "SMALL", "11", 1));

        GapResult result = new GapFinder(matrix, tree, new Regions(Map.of()), needs, List.of(), Set.of()).find();

        assertThat(cell(result, "MAJOR", "11").existing()).isEqualTo(111);
        assertThat(cell(result, "SUB", "11").existing()).isEqualTo(110);
        assertThat(cell(result, "SMALL", "11").existing()).isEqualTo(100);
    }

    @Test
    void a_region_whose_code_has_changed_is_the_same_region() throws Exception {
        Matrix matrix = matrix(List.of("A"), List.of("51"), Map.of("A 51", 2));
        Code gangwon = new Code(
                "regions",
                "51",
                "강원특별자치도",
                "Gangwon",
                null,
                LocalDate.of(2023, 6, 11),
                null,
                new ObjectMapper().readTree("{\"predecessor\": \"42\"}"));

        GapResult result = new GapFinder(
                        matrix,
                        FLAT,
                        Regions.of(List.of(gangwon)),
                        List.of(need("BIO", "A", "42", 3)),
                        List.of(task("2023-BIO-01", "42", "A", 1)),
                        Set.of())
                .find();

        assertThat(result.cells()).hasSize(1);
        GapCell cell = cell(result, "A", "51");
        assertThat(cell.status()).isEqualTo(GapStatus.PARTIAL);
        assertThat(cell.required()).isEqualTo(3);
        assertThat(cell.planned()).isEqualTo(1);
        assertThat(cell.tasks()).containsExactly("2023-BIO-01");
    }

    @Test
    void what_a_completed_task_was_to_build_is_not_planned_any_more() throws Exception {
        TaskText done = task("2023-BIO-01", "27", "B", 2);
        Matrix matrix = Matrix.of(new ObjectMapper().readTree(Inventories.matrix()));

        GapCell cell = cell(
                new GapFinder(
                                matrix,
                                FLAT,
                                new Regions(Map.of()),
                                List.of(need("BIO", "B", "27", 3)),
                                List.of(done),
                                Set.of(done.id()))
                        .find(),
                "B",
                "27");

        assertThat(cell.planned()).isZero();
        assertThat(cell.remaining()).isEqualTo(3);
    }

    private static Matrix matrix(List<String> classes, List<String> regions, Map<String, Integer> counts)
            throws Exception {
        return Matrix.of(new ObjectMapper().readTree(Inventories.matrix(classes, regions, counts)));
    }

    @Test
    void a_circle_among_classes_ends() {
        ClassTree tree = new ClassTree(Map.of("A", "B", "B", "A"));
        assertThat(tree.isWithin("A", "C")).isFalse();
    }

    @Test
    void what_the_country_lacks_altogether_comes_first_then_the_larger_shortage() throws Exception {
        GapResult result = find(
                FLAT,
                List.of(need("BIO", "A", "27", 9), need("BIO", "A", "41", 2), need("BIO", "N", "11", 1)),
                List.of());

        assertThat(result.proposals())
                .extracting(Proposal::rank, Proposal::classCode, Proposal::region)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(1, "N", "11"),
                        org.assertj.core.api.Assertions.tuple(2, "A", "27"),
                        org.assertj.core.api.Assertions.tuple(3, "A", "41"));
        assertThat(result.proposals().get(0).reasons())
                .extracting(Reason::code)
                .containsExactly("none-nationwide", "shortage", "asked-by");
        assertThat(result.proposals().get(1).reasons().get(0).code()).isEqualTo("only-elsewhere");
    }

    @Test
    void what_is_no_matrix_of_classes_by_regions_is_not_taken_for_one() throws Exception {
        ObjectMapper json = new ObjectMapper();
        assertThat(Matrix.of(json.readTree("{}"))).isNull();
        assertThat(Matrix.of(json.readTree(Inventories.matrix().replace("\"region\"", "\"state\""))))
                .isNull();
        assertThat(Matrix.of(json.readTree(Inventories.matrix().replace("\"own\"", "\"small\""))))
                .as("a matrix that leaves out items of other levels")
                .isNull();
        assertThat(Matrix.of(json.readTree(Inventories.matrix()))).isNotNull();
    }

    private static GapResult find(ClassTree tree, List<NeedAnswer> needs, List<TaskText> tasks) throws Exception {
        Matrix matrix = Matrix.of(new ObjectMapper().readTree(Inventories.matrix()));
        return new GapFinder(matrix, tree, new Regions(Map.of("27", "27")), needs, tasks, Set.of()).find();
    }

    private static GapCell cell(GapResult result, String classCode, String region) {
        return result.cells().stream()
                .filter(cell ->
                        cell.classCode().equals(classCode) && cell.region().equals(region))
                .findFirst()
                .orElseThrow();
    }

    private static NeedAnswer need(String division, String classCode, String region, int quantity) {
        return new NeedAnswer(UuidV7.next(), division, classCode, region, quantity, "because", Instant.EPOCH);
    }

    private static TaskText task(String code, String region, String classCode, int quantity) {
        return new TaskText(
                UUID.randomUUID(),
                code,
                2023,
                "BIO",
                "FUTURE_TECHNOLOGY",
                CallMode.DESIGNATED,
                "t",
                null,
                "p",
                null,
                1,
                List.of(),
                List.of(new EquipmentLine(classCode, quantity, 1L, null)),
                List.of(region),
                List.of(),
                List.of(),
                false,
                null);
    }
}
