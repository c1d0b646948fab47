package kr.giban.roadmap.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import kr.giban.platform.problem.Fault;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class MoneyCheckTest {
    private static final long MAX = 10_000_000_000L;
    private static final int START = 2023;

    private final MoneyCheck check = new MoneyCheck(new MoneyLimits(
            BigInteger.valueOf(MAX), BigDecimal.valueOf(30), Set.of(FundingSource.LOCAL, FundingSource.PRIVATE), 5));

    @Provide
    Arbitrary<List<FundingYear>> fundings() {
        Arbitrary<Long> amounts = Arbitraries.longs().between(0, 20_000_000_000L);
        return Combinators.combine(Arbitraries.integers().between(START - 2, START + 8), amounts, amounts, amounts)
                .as(FundingYear::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Property(tries = 500, seed = "20220321")
    void what_passes_keeps_every_rule_and_what_fails_breaks_the_one_that_is_named(
            @ForAll("fundings") List<FundingYear> funding, @ForAll @LongRange(min = -1, max = 1) long off) {
        long national = funding.stream().mapToLong(FundingYear::nationalKrw).sum();
        long others = funding.stream()
                .mapToLong(year -> year.localKrw() + year.privateKrw())
                .sum();
        long total = national + others + off;
        int last = funding.stream().mapToInt(FundingYear::year).max().orElseThrow();
        Set<Integer> years = new java.util.HashSet<>();

        List<String> codes = codes(total, funding, List.of());

        assertThat(codes.contains("funding-sum-mismatch")).isEqualTo(off != 0);
        assertThat(codes.contains("grant-too-large")).isEqualTo(national > MAX);
        assertThat(codes.contains("contribution-too-small")).isEqualTo(others * 10 < (national + others) * 3);
        assertThat(codes.contains("too-many-years")).isEqualTo(last > START + 4);
        assertThat(codes.contains("funding-before-start"))
                .isEqualTo(funding.stream().anyMatch(year -> year.year() < START));
        assertThat(codes.contains("funding-year-twice"))
                .isEqualTo(!funding.stream().map(FundingYear::year).allMatch(years::add));
    }

    @Property(tries = 200, seed = "20220321")
    void thirty_percent_is_exact_to_the_won(@ForAll @LongRange(min = 1, max = 1_000_000_000L) long part) {
        assertThat(codes(10 * part, List.of(year(7 * part, 3 * part)), List.of()))
                .doesNotContain("contribution-too-small");
        assertThat(codes(10 * part, List.of(year(7 * part + 1, 3 * part - 1)), List.of()))
                .contains("contribution-too-small");
    }

    @Example
    void ten_billion_is_allowed_and_a_won_more_is_not() {
        assertThat(codes(MAX + 5_000_000_000L, List.of(year(MAX, 5_000_000_000L)), List.of()))
                .isEmpty();
        assertThat(codes(MAX + 5_000_000_001L, List.of(year(MAX + 1, 5_000_000_000L)), List.of()))
                .containsExactly("grant-too-large");
    }

    @Example
    void equipment_may_cost_the_whole_but_not_more() {
        List<FundingYear> funding = List.of(year(70, 30));
        assertThat(codes(100, funding, List.of(new EquipmentLine("A", 2, 50L, null))))
                .isEmpty();
        assertThat(codes(100, funding, List.of(new EquipmentLine("A", 2, 51L, null))))
                .containsExactly("equipment-exceeds-total");
    }

    @Example
    void the_largest_amounts_do_not_overflow() {
        long most = FundingYear.MAX_KRW;
        List<FundingYear> funding = java.util.stream.IntStream.range(0, 30)
                .mapToObj(i -> new FundingYear(START + i, most, most, most))
                .toList();
        List<EquipmentLine> equipment = java.util.Collections.nCopies(200, new EquipmentLine("A", 10_000, most, null));
        assertThat(codes(1, funding, equipment))
                .containsExactlyInAnyOrder(
                        "funding-sum-mismatch", "grant-too-large", "too-many-years", "equipment-exceeds-total");
    }

    private List<String> codes(long total, List<FundingYear> funding, List<EquipmentLine> equipment) {
        return check.check(START, total, funding, equipment).stream()
                .map(Fault::code)
                .distinct()
                .toList();
    }

    private static FundingYear year(long national, long ofPrivate) {
        return new FundingYear(START, national, 0L, ofPrivate);
    }
}
