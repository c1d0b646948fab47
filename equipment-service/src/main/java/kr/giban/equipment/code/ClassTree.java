package kr.giban.equipment.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
        Map<String, Code> valid = codes.list(CodeLists.CLASSES, on).stream()
                .collect(Collectors.toMap(Code::code, Function.identity(), (one, other) -> other));
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
        return ProblemException.rules(
                List.of(Fault.at("/parent", "class-parent-unfit", Map.of("parent", parent == null ? "" : parent))));
    }
}
