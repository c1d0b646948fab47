package kr.giban.equipment.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.giban.platform.codes.Code;
import kr.giban.platform.codes.Codes;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** The three levels of the classification. */
@ApplicationScoped
public class ClassTree {
    private static final int LEVELS = 3;

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
        if (!fits(code, parent, valid, valid.values())) {
            throw ProblemException.rules(List.of(unfit("/parent", parent)));
        }
    }

    /**
     * The same for many at once, each on the day from which it is to hold, among all of them: a parent may come with them, in
     * whatever order. All that do not fit are told.
     *
     * @param today from when those hold that name no day
     */
    void mustFit(List<Code> all, LocalDate today) {
        Map<LocalDate, Map<String, Code>> days = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        Set<String> loaded = all.stream().map(Code::code).collect(Collectors.toSet());
        for (int i = 0; i < all.size(); i++) {
            Code code = all.get(i);
            LocalDate on = from(code, today);
            Map<String, Code> valid = days.computeIfAbsent(on, day -> validWith(all, day, today));
            // Of those below it that come with them, each is looked at by itself.
            List<Code> below = valid.values().stream()
                    .filter(kept -> !loaded.contains(kept.code()))
                    .toList();
            if (!fits(code.code(), code.parent(), valid, below)) {
                faults.add(unfit("/codes/" + i + "/parent", code.parent()));
            }
            if (!seen.add(List.of(code.code(), on))) {
                faults.add(Fault.at("/codes/" + i + "/code", "repeated"));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
    }

    private Map<String, Code> valid(LocalDate on) {
        Map<String, Code> valid = new HashMap<>();
        codes.list(CodeLists.CLASSES, on).forEach(code -> valid.put(code.code(), code));
        return valid;
    }

    private Map<String, Code> validWith(List<Code> more, LocalDate on, LocalDate today) {
        Map<String, Code> valid = valid(on);
        more.stream()
                .filter(code -> !from(code, today).isAfter(on)
                        && (code.validTo() == null || !code.validTo().isBefore(on)))
                .sorted(Comparator.comparing(code -> from(code, today)))
                .forEach(code -> valid.put(code.code(), code));
        return valid;
    }

    private static LocalDate from(Code code, LocalDate today) {
        return code.validFrom() == null ? today : code.validFrom();
    }

    private static boolean fits(String code, String parent, Map<String, Code> valid, Collection<Code> below) {
        int above = 0;
        for (String at = parent; at != null; at = valid.get(at).parent()) {
            above++;
            if (at.equals(code) || !valid.containsKey(at) || above >= LEVELS) {
                return false;
            }
        }
        return above + height(code, below, LEVELS) <= LEVELS;
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

    private static Fault unfit(String pointer, String parent) {
        return Fault.at(pointer, "class-parent-unfit", Map.of("parent", parent == null ? "" : parent));
    }
}
