package kr.giban.call.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.giban.call.call.CallTerms;
import kr.giban.call.call.Criterion;
import kr.giban.call.call.EligibilityCheck;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RankerTest {
    private static final Instant NOON = Instant.parse("2023-04-28T03:00:00Z");

    @Property(seed = "20220321")
    void the_same_sheets_give_the_same_ranking_in_any_order(
            @ForAll("candidates") List<Candidate> all, @ForAll long seed) {
        Random random = new Random(seed);
        List<Candidate> shuffled = new ArrayList<>();
        for (Candidate candidate : all) {
            List<Sheet> sheets = new ArrayList<>(candidate.sheets());
            Collections.shuffle(sheets, random);
            shuffled.add(new Candidate(
                    candidate.proposalId(), candidate.arrivedAt(), candidate.bonus(), candidate.penalty(), sheets));
        }
        Collections.shuffle(shuffled, random);

        assertThat(new Ranker(terms("plan", "arrival")).rank(shuffled))
                .isEqualTo(new Ranker(terms("plan", "arrival")).rank(all));
    }

    @Property(seed = "20220321")
    void nobody_stands_before_a_better_score(@ForAll("candidates") List<Candidate> all) {
        List<Place> placed = new Ranker(terms("plan", "arrival"))
                .rank(all).stream().filter(place -> place.place() != null).toList();

        assertThat(placed)
                .extracting(Place::place)
                .isEqualTo(IntStream.rangeClosed(1, placed.size()).boxed().toList());
        for (int i = 1; i < placed.size(); i++) {
            assertThat(placed.get(i - 1).score())
                    .isGreaterThanOrEqualTo(placed.get(i).score());
        }
    }

    @Property(seed = "20220321")
    void every_figure_can_be_followed(@ForAll("candidates") List<Candidate> all) {
        for (Place place : new Ranker(terms("arrival")).rank(all)) {
            if (place.place() == null) {
                assertThat(place.sheets()).hasSizeLessThan(5);
                continue;
            }
            List<BigDecimal> counted = place.sheets().stream()
                    .filter(sheet -> sheet.use() == Place.Use.COUNTED)
                    .map(Place.SheetTrace::total)
                    .toList();
            assertThat(TrimmedMean.of(counted, 0, 2)).isEqualTo(place.mean());
            assertThat(place.mean().add(place.bonus()).subtract(place.penalty()))
                    .isEqualTo(place.score());
            assertThat(place.passed()).isEqualTo(place.score().compareTo(new BigDecimal(60)) >= 0);
        }
    }

    @Example
    void four_sheets_are_no_evaluation() {
        List<Place> ranked = new Ranker(terms("arrival")).rank(List.of(candidate(4, 90, 45, 0)));

        assertThat(ranked.get(0).place()).isNull();
        assertThat(ranked.get(0).passed()).isFalse();
    }

    @Example
    void sixty_passes_and_a_hundredth_less_does_not() {
        List<Place> ranked = new Ranker(terms("arrival"))
                .rank(List.of(candidate(5, 60, 30, 0), with(candidate(5, 60, 30, 0), "0", "0.01")));

        assertThat(ranked).extracting(Place::passed).containsExactly(true, false);
    }

    @Example
    void a_bonus_beyond_the_limit_counts_as_the_limit() {
        Place place = new Ranker(terms("arrival"))
                .rank(List.of(with(candidate(5, 60, 30, 0), "25", "0")))
                .get(0);

        assertThat(place.score()).isEqualTo("70.00");
    }

    @Example
    void ties_go_to_the_better_plan_then_to_the_earlier_arrival() {
        Candidate weakerPlan = candidate(5, 80, 30, 0);
        Candidate betterPlanLater = candidate(5, 80, 45, 60);
        Candidate betterPlanEarlier = candidate(5, 80, 45, 0);

        List<Place> ranked =
                new Ranker(terms("plan", "arrival")).rank(List.of(weakerPlan, betterPlanLater, betterPlanEarlier));

        assertThat(ranked)
                .extracting(Place::proposalId)
                .containsExactly(betterPlanEarlier.proposalId(), betterPlanLater.proposalId(), weakerPlan.proposalId());
        assertThat(ranked).allMatch(place -> place.tiedWith().isEmpty());
    }

    @Example
    void a_tie_that_no_rule_settles_is_told() {
        Candidate one = candidate(5, 80, 45, 0);
        Candidate other = candidate(5, 80, 45, 60);

        List<Place> ranked = new Ranker(terms("plan")).rank(List.of(one, other));

        assertThat(ranked.get(0).tiedWith()).containsExactly(ranked.get(1).proposalId());
        assertThat(ranked.get(1).tiedWith()).containsExactly(ranked.get(0).proposalId());
    }

    private static CallTerms terms(String... tieBreak) {
        return new CallTerms(
                List.of(
                        new Criterion("plan", "계획", null, new BigDecimal(50)),
                        new Criterion("impact", "효과", null, new BigDecimal(50))),
                BigDecimal.TEN,
                BigDecimal.TEN,
                new BigDecimal(60),
                5,
                1,
                2,
                List.of(tieBreak),
                true,
                EligibilityCheck.SCREENING,
                List.of(),
                new BigDecimal("0.3"));
    }

    private static Candidate candidate(int sheets, int total, int plan, int secondsLater) {
        return new Candidate(
                UUID.randomUUID(),
                NOON.plusSeconds(secondsLater),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                IntStream.range(0, sheets)
                        .mapToObj(i -> sheet(BigDecimal.valueOf(plan), BigDecimal.valueOf(total - plan)))
                        .toList());
    }

    private static Candidate with(Candidate candidate, String bonus, String penalty) {
        return new Candidate(
                candidate.proposalId(),
                candidate.arrivedAt(),
                new BigDecimal(bonus),
                new BigDecimal(penalty),
                candidate.sheets());
    }

    private static Sheet sheet(BigDecimal plan, BigDecimal impact) {
        return new Sheet(UUID.randomUUID(), UUID.randomUUID(), Map.of("plan", plan, "impact", impact));
    }

    @Provide
    Arbitrary<List<Candidate>> candidates() {
        // Few different points, so that ties are common.
        Arbitrary<BigDecimal> points = Arbitraries.integers().between(0, 10).map(n -> BigDecimal.valueOf(n * 5L));
        Arbitrary<List<BigDecimal>> pairs = points.list().ofMinSize(6).ofMaxSize(18);
        return pairs.map(RankerTest::fromPoints).list().ofMinSize(1).ofMaxSize(8);
    }

    private static Candidate fromPoints(List<BigDecimal> points) {
        List<Sheet> sheets = IntStream.range(0, points.size() / 2)
                .mapToObj(i -> sheet(points.get(2 * i), points.get(2 * i + 1)))
                .toList();
        return new Candidate(
                UUID.randomUUID(),
                NOON.plusSeconds(points.get(0).longValue()),
                points.get(1).min(BigDecimal.TEN),
                points.get(2).min(BigDecimal.TEN),
                sheets);
    }
}
