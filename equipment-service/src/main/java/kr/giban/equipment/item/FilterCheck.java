package kr.giban.equipment.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.giban.equipment.code.CodeLists;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import org.jdbi.v3.core.Jdbi;

/**
 * Refuses what is no value of a filter, a code that never was one included: a list that is empty for a slip of the pen looks
 * like one that is empty since there is nothing.
 */
@ApplicationScoped
class FilterCheck {
    private static final String CENTERS = "centers";

    /** A region can also be known from the one that came after or before it. */
    private static final String UNKNOWN = """
            SELECT w.name, w.code FROM unnest(:names, :lists, :codes) WITH ORDINALITY AS w (name, list, code, place)
            WHERE NOT CASE
                WHEN w.list = 'centers' THEN EXISTS (SELECT FROM center c WHERE c.code = w.code)
                ELSE EXISTS (SELECT FROM code k WHERE k.list = w.list AND k.code = w.code)
                    OR w.list = 'regions' AND EXISTS (SELECT FROM code k WHERE k.list = w.list
                        AND w.code IN (k.attributes ->> 'predecessor', k.attributes ->> 'successor')) END
            ORDER BY w.place
            """;

    private final Jdbi jdbi;

    FilterCheck(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Named(String name, String list, String code) {}

    /** 400 with all faults. */
    void check(ItemFilter filter) {
        List<Fault> faults = new ArrayList<>();
        wrong(filter.year, FilterCheck::isYear).forEach(year -> faults.add(wrongType("acquiredYear", "integer | -")));
        wrong(filter.costBand, CostBand::isKey)
                .forEach(band -> faults.add(wrongType("costBand", "30000000-99999999 | -")));
        faults.addAll(unknown(filter));
        if (!faults.isEmpty()) {
            throw ProblemException.of("invalid-request").withFaults(faults);
        }
    }

    private interface Form {
        boolean fits(String value);
    }

    private static List<String> wrong(List<String> wanted, Form form) {
        return wanted == null
                ? List.of()
                : wanted.stream()
                        .filter(value -> !value.equals(ItemWords.NONE) && !form.fits(value))
                        .toList();
    }

    private static boolean isYear(String text) {
        try {
            return Integer.parseInt(text) > 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static Fault wrongType(String name, String expected) {
        return Fault.at("query:" + name, "wrong-type", Map.of("expected", expected));
    }

    private List<Fault> unknown(ItemFilter filter) {
        Set<Named> named = new LinkedHashSet<>();
        add("class", CodeLists.CLASSES, filter.classes, named);
        named.removeIf(one -> one.code().equals(ItemWords.NONE));
        add("region", CodeLists.REGIONS, filter.region, named);
        add("center", CENTERS, filter.center, named);
        add("technopark", CodeLists.TECHNOPARKS, filter.technopark, named);
        if (named.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(UNKNOWN)
                .bindArray(
                        "names", String.class, named.stream().map(Named::name).toList())
                .bindArray(
                        "lists", String.class, named.stream().map(Named::list).toList())
                .bindArray(
                        "codes", String.class, named.stream().map(Named::code).toList())
                .map((row, context) -> Fault.at(
                        "query:" + row.getString("name"), "code-unknown", Map.of("code", row.getString("code"))))
                .list());
    }

    private static void add(String name, String list, List<String> codes, Set<Named> named) {
        if (codes != null) {
            codes.forEach(code -> named.add(new Named(name, list, code)));
        }
    }
}
