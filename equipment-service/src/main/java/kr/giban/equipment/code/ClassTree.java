package kr.giban.equipment.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Refuses a class under an unknown parent, below the lowest level, or under itself. */
    void mustFit(String code, String parent, LocalDate on) {
        int level = 1;
        String above = parent;
        while (above != null) {
            Optional<Code> found = codes.find(CodeLists.CLASSES, above, on);
            if (found.isEmpty() || above.equals(code) || level == LEVELS) {
                throw ProblemException.rules(
                        List.of(Fault.at("/parent", "class-parent-unfit", Map.of("parent", parent))));
            }
            above = found.get().parent();
            level++;
        }
    }
}
