package kr.giban.equipment.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** Costs from one to another, both included. Its key is {@code 30000000-99999999}; the last band's has no end. */
public record CostBand(long from, long to) {
    private static final Pattern KEY = Pattern.compile("(\\d{1,15})-(\\d{1,15})?");

    /** The band that a key names; 400 for what is none. */
    static CostBand of(String key) {
        Matcher found = KEY.matcher(key);
        if (!found.matches()) {
            throw ProblemException.of("invalid-request")
                    .withFault(Fault.at("query:costBand", "wrong-type", Map.of("expected", "30000000-99999999")));
        }
        return new CostBand(
                Long.parseLong(found.group(1)),
                found.group(2) == null ? ItemSizes.COST_KRW : Long.parseLong(found.group(2)));
    }

    /** The bands that begin at nothing and at each of the bounds. */
    public static List<CostBand> between(List<Long> bounds) {
        List<CostBand> bands = new ArrayList<>();
        long from = 0;
        for (long bound : bounds) {
            bands.add(new CostBand(from, bound - 1));
            from = bound;
        }
        bands.add(new CostBand(from, ItemSizes.COST_KRW));
        return bands;
    }

    public String key() {
        return to == ItemSizes.COST_KRW ? from + "-" : from + "-" + to;
    }
}
