package kr.giban.local.sample.call;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.giban.local.sample.SampleYear;
import kr.giban.local.sample.call.PanelSeat.Declaration;
import kr.giban.local.sample.call.Proposal.Course;
import kr.giban.local.sample.call.Proposal.Outcome;
import kr.giban.local.sample.inventory.Cell;
import kr.giban.local.sample.inventory.Center;
import kr.giban.local.sample.roadmap.RoadmapTask;
import kr.giban.local.sample.roadmap.RoadmapTask.FundingYear;
import kr.giban.platform.check.BusinessNumber;
import org.junit.jupiter.api.Test;

class SampleCallTest {
    private static final SampleYear YEAR = SampleYear.load();
    private static final SampleCall CALL = YEAR.call();
    private static final Map<String, RoadmapTask> TASKS =
            YEAR.roadmap().revised().stream().collect(toMap(RoadmapTask::code, task -> task));

    @Test
    void fiveNonProfitsAndOneFirmApplyWithValidBusinessNumbers() {
        assertThat(CALL.applicants()).hasSize(6).allMatch(Applicant::synthetic);
        assertThat(CALL.applicants()).allMatch(applicant -> BusinessNumber.isValid(applicant.businessNumber()));
        assertThat(CALL.applicants())
                .allMatch(applicant ->
                        BusinessNumber.kind(applicant.businessNumber()).equals("82") == applicant.nonProfit());
        assertThat(CALL.applicants())
                .filteredOn(applicant -> !applicant.nonProfit())
                .extracting(Applicant::id)
                .containsExactly("org-onnuri");
    }

    @Test
    void everyTaskOf2023HasAProposalAndNoOrganizationAppliesTwiceForOne() {
        assertThat(CALL.proposals().stream().map(Proposal::task).distinct())
                .hasSize(20)
                .allMatch(task -> TASKS.get(task).year() == 2023);
        assertThat(CALL.proposals().stream().map(p -> p.task() + p.organization()))
                .doesNotHaveDuplicates();
        assertThat(CALL.proposals())
                .noneMatch(proposal -> proposal.organization().equals(proposal.partner()));
    }

    @Test
    void oneIsWithdrawnOneLateOneResubmittedAndTheFirmsAreIneligible() {
        assertThat(of(Course.WITHDRAWN)).hasSize(1);
        assertThat(of(Course.RESUBMITTED)).hasSize(1);
        assertThat(of(Course.LATE)).singleElement().satisfies(late -> assertThat(late.submittedAt())
                .isEqualTo(YEAR.at("call-closes").plusSeconds(3)));
        assertThat(of(Course.INELIGIBLE)).hasSize(2).allMatch(p -> p.organization()
                .equals("org-onnuri"));
        assertThat(CALL.proposals())
                .filteredOn(proposal -> proposal.course() != Course.LATE)
                .allMatch(proposal -> proposal.submittedAt().isBefore(YEAR.at("call-closes")))
                .allMatch(proposal -> proposal.submittedAt().isAfter(YEAR.at("call-opens")));
    }

    @Test
    void everyBudgetStaysWithinItsTaskAndTheInstitutionsBearThirtyPercent() {
        assertThat(CALL.proposals()).allSatisfy(proposal -> {
            RoadmapTask task = TASKS.get(proposal.task());
            List<FundingYear> budget = proposal.budget(task);
            long national = budget.stream().mapToLong(FundingYear::nationalKrw).sum();
            long contributed =
                    budget.stream().mapToLong(FundingYear::privateKrw).sum();
            long total = budget.stream().mapToLong(FundingYear::totalKrw).sum();
            assertThat(national).isPositive().isLessThanOrEqualTo(task.nationalKrw());
            assertThat(contributed * 100).isGreaterThanOrEqualTo(total * 30);
        });
    }

    @Test
    void panelsHaveSevenMembersAThirdOfIndustryOneChairAndNobodyFromAnApplicant() {
        Map<String, Reviewer> reviewers = CALL.reviewers().stream().collect(toMap(Reviewer::username, r -> r));
        assertThat(reviewers).hasSize(9);
        Set<String> tasks = CALL.panels().stream().map(PanelSeat::task).collect(Collectors.toSet());
        assertThat(tasks).hasSize(19);
        assertThat(tasks).allSatisfy(task -> {
            List<PanelSeat> panel = CALL.panelOf(task);
            assertThat(panel).hasSize(7).filteredOn(PanelSeat::chair).hasSize(1);
            assertThat(panel.stream()
                            .filter(seat -> reviewers.get(seat.reviewer()).industry())
                            .count())
                    .isGreaterThanOrEqualTo(3);
            List<String> parties = CALL.proposalsFor(task).stream()
                    .filter(Proposal::isScored)
                    .flatMap(p -> Stream.of(p.organization(), String.valueOf(p.partner())))
                    .toList();
            assertThat(panel)
                    .noneMatch(seat ->
                            parties.contains(reviewers.get(seat.reviewer()).employer()));
        });
        assertThat(CALL.panels())
                .filteredOn(seat -> seat.reviewer().equals("reviewer1"))
                .isNotEmpty();
        assertThat(CALL.proposals())
                .anyMatch(proposal -> proposal.organization().equals("org-hanbit"));
    }

    @Test
    void whoDeclaresAConflictGivesNoScoresAndAllOthersOfThePanelDo() {
        assertThat(CALL.panels())
                .filteredOn(seat -> seat.declaration() == Declaration.CONFLICT)
                .hasSize(1);
        assertThat(CALL.proposals()).filteredOn(Proposal::isScored).allSatisfy(proposal -> assertThat(
                        CALL.scoresOf(proposal.code()))
                .extracting(ScoreSheet::reviewer)
                .containsExactlyElementsOf(CALL.panelOf(proposal.task()).stream()
                        .filter(seat -> seat.declaration() == Declaration.NONE)
                        .map(PanelSeat::reviewer)
                        .toList()));
        assertThat(CALL.scores())
                .allMatch(sheet -> sheet.necessity() <= 20 && sheet.plan() <= 30)
                .allMatch(sheet -> sheet.capability() <= 30 && sheet.impact() <= 20)
                .allMatch(sheet -> sheet.points().values().stream().allMatch(points -> points >= 0));
    }

    @Test
    void theExpectedTotalsAreTheMeansWithoutHighestAndLowestWithBonusAndPenalty() {
        assertThat(CALL.proposals()).filteredOn(Proposal::isScored).hasSize(29).allSatisfy(proposal -> {
            List<Integer> totals = CALL.scoresOf(proposal.code()).stream()
                    .map(ScoreSheet::total)
                    .sorted()
                    .toList();
            int sum = totals.subList(1, totals.size() - 1).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            BigDecimal mean =
                    BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(totals.size() - 2), 2, RoundingMode.HALF_UP);
            assertThat(proposal.expectedMean()).isEqualByComparingTo(mean);
            assertThat(proposal.expectedTotal())
                    .isEqualByComparingTo(
                            mean.add(BigDecimal.valueOf(proposal.bonusPoints() - proposal.penaltyPoints())));
        });
    }

    @Test
    void eachTaskHasAtMostOneSelectedAndTwoTasksFail() {
        Map<String, Long> selected = CALL.proposals().stream()
                .filter(proposal -> proposal.expectedOutcome() == Outcome.SELECTED)
                .collect(Collectors.groupingBy(Proposal::task, Collectors.counting()));
        assertThat(selected).hasSize(18).allSatisfy((task, count) -> assertThat(count)
                .isOne());
        assertThat(selected).doesNotContainKeys("2023-SEM-01", "2023-PRO-02");
        assertThat(CALL.proposals())
                .filteredOn(proposal -> proposal.expectedOutcome() == Outcome.NOT_SELECTED)
                .allMatch(proposal -> proposal.expectedTotal().compareTo(BigDecimal.valueOf(60)) < 0)
                .hasSize(1);
    }

    @Test
    void twoProposalsTieSoThatTheRuleForTiesDecides() {
        assertThat(CALL.proposalsFor("2023-ELE-01"))
                .extracting(proposal -> proposal.expectedTotal().toPlainString())
                .containsExactly("83.80", "83.80", "77.40");
    }

    @Test
    void whatIsBoughtStandsInACenterOfTheTasksRegionAndFillsABlank() {
        Map<String, String> regions =
                YEAR.inventory().centers().stream().collect(toMap(Center::code, Center::regionCode));
        assertThat(CALL.purchases()).hasSize(12).allSatisfy(purchase -> {
            assertThat(purchase.synthetic()).isTrue();
            String region = regions.get(purchase.centerCode());
            assertThat(TASKS.get(purchase.sourceTask()).regions()).contains(region);
            assertThat(YEAR.inventory().matrix()).doesNotContainKey(new Cell(purchase.classCode(), region));
        });
    }

    @Test
    void theSampleDocumentIsAPdfWhoseTableOfObjectsIsRight() {
        String pdf = new String(SamplePdf.of("project plan PR-01"), StandardCharsets.US_ASCII);
        int table = Integer.parseInt(
                pdf.substring(pdf.indexOf("startxref") + 10).lines().findFirst().orElseThrow());
        assertThat(pdf).startsWith("%PDF-1.4").contains("synthetic sample");
        assertThat(pdf.substring(table)).startsWith("xref");
        List<String> entries = pdf.substring(table).lines().skip(3).limit(5).toList();
        for (int i = 0; i < entries.size(); i++) {
            int offset = Integer.parseInt(entries.get(i).substring(0, 10));
            assertThat(pdf.substring(offset)).startsWith((i + 1) + " 0 obj");
        }
    }

    private static List<Proposal> of(Course course) {
        return CALL.proposals().stream()
                .filter(proposal -> proposal.course() == course)
                .toList();
    }
}
