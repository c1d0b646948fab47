package kr.giban.local.sample.roadmap;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.giban.local.sample.SampleYear;
import kr.giban.local.sample.codes.Division;
import kr.giban.local.sample.roadmap.RoadmapPlan.Role;
import kr.giban.local.sample.roadmap.RoadmapTask.EquipmentLine;
import kr.giban.local.sample.roadmap.RoadmapTask.FundingYear;
import org.junit.jupiter.api.Test;

class SampleRoadmapTest {
    private static final SampleYear YEAR = SampleYear.load();
    private static final SampleRoadmap ROADMAP = YEAR.roadmap();

    @Test
    void thePlanningGroupHasSixDivisionsAndTwentyFourMembersWithOnePdEach() {
        assertThat(ROADMAP.plan().yearFrom()).isEqualTo(2023);
        assertThat(ROADMAP.plan().yearTo()).isEqualTo(2025);
        assertThat(ROADMAP.plan().members()).hasSize(24).allMatch(RoadmapPlan.Member::synthetic);
        assertThat(YEAR.codes().divisions()).hasSize(6).allSatisfy(division -> assertThat(
                        ROADMAP.plan().membersOf(division.code()))
                .hasSize(4)
                .filteredOn(member -> member.role() == Role.PD)
                .hasSize(1));
    }

    @Test
    void thereAreTwentyThenEighteenThenFourteenTasksInBothVersions() {
        for (List<RoadmapTask> version : List.of(ROADMAP.draft(), ROADMAP.revised())) {
            assertThat(version).hasSize(52).extracting(RoadmapTask::code).doesNotHaveDuplicates();
            assertThat(version.stream().collect(groupingBy(RoadmapTask::year, counting())))
                    .isEqualTo(Map.of(2023, 20L, 2024, 18L, 2025, 14L));
        }
    }

    @Test
    void everyYearHasTasksOfAllDivisionsAndEveryTaskIsMarkedAsSynthetic() {
        Map<String, String> shortCodes =
                YEAR.codes().divisions().stream().collect(toMap(Division::code, Division::shortCode));
        assertThat(ROADMAP.draft())
                .allMatch(RoadmapTask::synthetic)
                .allMatch(task ->
                        task.titleKo().endsWith("(합성)") && task.titleEn().endsWith("(synthetic)"))
                .allMatch(task -> task.code().startsWith(task.year() + "-" + shortCodes.get(task.division()) + "-"));
        assertThat(ROADMAP.draft().stream()
                        .map(task -> task.year() + task.division())
                        .distinct())
                .hasSize(18);
        assertThat(ROADMAP.draft().stream().map(RoadmapTask::type).distinct()).hasSize(4);
        assertThat(ROADMAP.draft().stream().map(RoadmapTask::callMode).distinct())
                .hasSize(3);
    }

    @Test
    void everyTaskOfBothVersionsKeepsTheRulesOfMoney() {
        assertThat(Stream.concat(ROADMAP.draft().stream(), ROADMAP.revised().stream()))
                .allSatisfy(task -> {
                    long contributed = task.funding().stream()
                            .mapToLong(FundingYear::privateKrw)
                            .sum();
                    long equipment = task.equipment().stream()
                            .mapToLong(EquipmentLine::costKrw)
                            .sum();
                    assertThat(task.nationalKrw()).isLessThanOrEqualTo(10_000_000_000L);
                    assertThat(contributed * 100).isGreaterThanOrEqualTo(task.totalKrw() * 30);
                    assertThat(equipment).isPositive().isLessThanOrEqualTo(task.totalKrw());
                    assertThat(task.funding()).hasSizeBetween(3, 5);
                    assertThat(task.funding().get(0).year()).isEqualTo(task.year());
                });
    }

    @Test
    void everyTaskFillsABlankOfItsRegionsAndNoBlankIsForgotten() {
        Map<String, Need> needs = ROADMAP.needs().stream().collect(toMap(Need::code, need -> need));
        assertThat(ROADMAP.draft()).allSatisfy(task -> assertThat(task.needs())
                .allMatch(code -> needs.get(code).division().equals(task.division()))
                .allMatch(code -> task.regions().contains(needs.get(code).regionCode()))
                .anyMatch(code -> needs.get(code).isBlank()));
        List<String> filled =
                ROADMAP.draft().stream().flatMap(task -> task.needs().stream()).toList();
        assertThat(ROADMAP.needs()).filteredOn(Need::isBlank).allMatch(need -> filled.contains(need.code()));
    }

    @Test
    void versionTwoDiffersFromVersionOneInTheChangedFieldsAlone() {
        assertThat(ROADMAP.changes()).hasSize(12);
        assertThat(ROADMAP.draft().stream().filter(task -> !ROADMAP.revised().contains(task)))
                .extracting(RoadmapTask::code)
                .containsExactlyInAnyOrderElementsOf(ROADMAP.changes().stream()
                        .map(TaskChange::task)
                        .distinct()
                        .toList());
        assertThat(ROADMAP.task("2023-TRN-01").regions()).containsExactly("27");
        assertThat(revised("2023-TRN-01").regions()).containsExactly("27", "44");
        assertThat(revised("2023-PRO-02").titleKo()).contains("인증");
        assertThat(revised("2024-ELE-02").totalKrw())
                .isEqualTo(ROADMAP.task("2024-ELE-02").totalKrw());
        assertThat(revised("2024-TRN-03").equipment()).hasSize(3);
    }

    @Test
    void everyAdviceIsAnsweredBeforeTheRoadmapIsConfirmed() {
        assertThat(ROADMAP.advice())
                .hasSize(11)
                .allMatch(advice -> advice.givenAt().isBefore(advice.respondedAt()))
                .allMatch(advice -> advice.respondedAt().isBefore(YEAR.at("confirm")));
    }

    private static RoadmapTask revised(String code) {
        return ROADMAP.revised().stream()
                .filter(task -> task.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
