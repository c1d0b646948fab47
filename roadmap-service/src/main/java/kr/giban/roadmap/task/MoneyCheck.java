package kr.giban.roadmap.task;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.giban.platform.problem.Fault;

/** Whether the money of a task keeps to the rules; every fault is found, not the first. */
final class MoneyCheck {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final MoneyLimits limits;

    MoneyCheck(MoneyLimits limits) {
        this.limits = limits;
    }

    List<Fault> check(int year, long totalKrw, List<FundingYear> funding, List<EquipmentLine> equipment) {
        List<Fault> faults = new ArrayList<>();
        BigInteger sum = sum(funding, EnumSet.allOf(FundingSource.class));
        if (!sum.equals(BigInteger.valueOf(totalKrw))) {
            faults.add(Fault.at("/totalKrw", "funding-sum-mismatch", Map.of("declared", totalKrw, "sum", sum)));
        }
        BigInteger grant = sum(funding, EnumSet.of(FundingSource.NATIONAL));
        if (grant.compareTo(limits.grantMaxKrw()) > 0) {
            faults.add(Fault.at("/funding", "grant-too-large", Map.of("grant", grant, "max", limits.grantMaxKrw())));
        }
        BigInteger contribution = sum(funding, limits.contributionSources());
        if (isTooSmall(contribution, sum)) {
            faults.add(Fault.at(
                    "/funding",
                    "contribution-too-small",
                    Map.of("contribution", contribution, "total", sum, "min", limits.contributionPercent())));
        }
        years(year, funding, faults);
        BigInteger planned = cost(equipment);
        if (planned.compareTo(sum) > 0) {
            faults.add(Fault.at("/equipment", "equipment-exceeds-total", Map.of("planned", planned, "total", sum)));
        }
        return faults;
    }

    private void years(int year, List<FundingYear> funding, List<Fault> faults) {
        Set<Integer> seen = new HashSet<>();
        int last = year;
        for (int i = 0; i < funding.size(); i++) {
            int at = funding.get(i).year();
            String pointer = "/funding/" + i + "/year";
            if (!seen.add(at)) {
                faults.add(Fault.at(pointer, "funding-year-twice", Map.of("year", at)));
            }
            if (at < year) {
                faults.add(Fault.at(pointer, "funding-before-start", Map.of("year", at, "start", year)));
            }
            last = Math.max(last, at);
        }
        int years = last - year + 1;
        if (years > limits.maxYears()) {
            faults.add(Fault.at("/funding", "too-many-years", Map.of("years", years, "max", limits.maxYears())));
        }
    }

    private boolean isTooSmall(BigInteger contribution, BigInteger total) {
        BigDecimal least = new BigDecimal(total).multiply(limits.contributionPercent());
        return new BigDecimal(contribution).multiply(HUNDRED).compareTo(least) < 0;
    }

    private static BigInteger sum(List<FundingYear> funding, Collection<FundingSource> sources) {
        BigInteger sum = BigInteger.ZERO;
        for (FundingYear year : funding) {
            for (FundingSource source : sources) {
                sum = sum.add(year.from(source));
            }
        }
        return sum;
    }

    private static BigInteger cost(List<EquipmentLine> equipment) {
        return equipment.stream()
                .map(line -> BigInteger.valueOf(line.unitCostKrw()).multiply(BigInteger.valueOf(line.quantity())))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
