package kr.giban.equipment.item;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Costs from one to another, both included. Its key is {@code 30000000-99999999}; the last band's has no end. */
public record CostBand(long from, long to) {
    private static final Pattern KEY = Pattern.compile("(\\d{1,15})-(\\d{1,15})?");

    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** The band that a key names. */
    private static CostBand of(String key) {
        Matcher found = KEY.matcher(key);
        if (!found.matches()) {
            throw new IllegalArgumentException(key);
        }
        return new CostBand(
                Long.parseLong(found.group(1)),
                found.group(2) == null ? ItemSizes.COST_KRW : Long.parseLong(found.group(2)));
    }

    /** Adds the condition of a cost in one of the bands, or of none. */
    static void add(List<String> wanted, Conditions conditions) {
        if (!Conditions.any(wanted)) {
            return;
        }
        List<String> either = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).equals(ItemWords.NONE)) {
                either.add("i.cost_krw IS NULL");
            } else {
                CostBand band = of(wanted.get(i));
                conditions.values.put("bandFrom" + i, band.from());
                conditions.values.put("bandTo" + i, band.to());
                either.add("i.cost_krw BETWEEN :bandFrom" + i + " AND :bandTo" + i);
            }
        }
        conditions.add("(" + String.join(" OR ", either) + ")");
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
