package kr.giban.equipment.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.giban.platform.codes.Code;
import kr.giban.platform.codes.Codes;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** The three levels of the classification. */
@ApplicationScoped
public class ClassTree {
    private static final int LEVELS = 3;
    /** The parent of what is not there, which is not there either. */
    private static final String MISSING = "";

    private final Codes codes;

    public ClassTree(Codes codes) {
        this.codes = codes;
    }

    /**
     * Refuses a class under an unknown parent or under itself, and one that would itself, or with the classes below it, come
     * to stand below the lowest level.
     */
    void mustFit(String code, String parent, LocalDate on) {
        Map<String, Code> valid = valid(on);
        int above = 0;
        for (String at = parent; at != null; at = valid.get(at).parent()) {
            above++;
            if (at.equals(code) || !valid.containsKey(at) || above >= LEVELS) {
                throw unfit(parent);
            }
        }
        if (above + height(code, valid.values(), LEVELS) > LEVELS) {
            throw unfit(parent);
        }
    }

    /**
     * Refuses what was loaded, each on the day from which it holds, if it or a class below it has come to stand where none can.
     *
     * @param today for those that always were
     */
    void mustFit(List<Code> loaded, LocalDate today) {
        Map<LocalDate, Map<String, Integer>> places = new TreeMap<>();
        for (int i = 0; i < loaded.size(); i++) {
            Code code = loaded.get(i);
            LocalDate from = code.validFrom() == null ? today : code.validFrom();
            places.computeIfAbsent(from, day -> new HashMap<>()).put(code.code(), i);
        }
        Set<Integer> unfit = new TreeSet<>();
        places.forEach((day, ofDay) -> {
            Map<String, Code> valid = valid(day);
            valid.keySet().stream()
                    .filter(code -> !stands(code, valid))
                    .map(code -> nearest(code, ofDay, valid))
                    .flatMap(Optional::stream)
                    .forEach(unfit::add);
        });
        if (!unfit.isEmpty()) {
            throw ProblemException.rules(unfit.stream()
                    .map(place -> unfit(
                            "/codes/" + place + "/parent", loaded.get(place).parent()))
                    .toList());
        }
    }

    private Map<String, Code> valid(LocalDate on) {
        Map<String, Code> valid = new HashMap<>();
        codes.list(CodeLists.CLASSES, on).forEach(code -> valid.put(code.code(), code));
        return valid;
    }

    private static boolean stands(String code, Map<String, Code> valid) {
        String at = code;
        for (int level = 0; at != null && level < LEVELS; level++) {
            at = valid.containsKey(at) ? valid.get(at).parent() : MISSING;
        }
        return at == null;
    }

    /** Where the class, or else the nearest one above it, was loaded. */
    private static Optional<Integer> nearest(String code, Map<String, Integer> places, Map<String, Code> valid) {
        String at = code;
        for (int level = 0; at != null && level <= LEVELS; level++) {
            if (places.containsKey(at)) {
                return Optional.of(places.get(at));
            }
            at = valid.containsKey(at) ? valid.get(at).parent() : null;
        }
        return Optional.empty();
    }

    /** How many levels a class and what is below it take; counting ends at one more than there may be. */
    private static int height(String code, Collection<Code> all, int left) {
        return left == 0
                ? 1
                : 1
                        + all.stream()
                                .filter(below -> code.equals(below.parent()))
                                .mapToInt(below -> height(below.code(), all, left - 1))
                                .max()
                                .orElse(0);
    }

    private static ProblemException unfit(String parent) {
        return ProblemException.rules(List.of(unfit("/parent", parent)));
    }

    private static Fault unfit(String pointer, String parent) {
        return Fault.at(pointer, "class-parent-unfit", Map.of("parent", parent == null ? "" : parent));
    }
}
