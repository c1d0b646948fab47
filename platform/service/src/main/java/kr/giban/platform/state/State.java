package kr.giban.platform.state;

import java.util.Set;
import java.util.TreeSet;
import kr.giban.platform.problem.ProblemException;

/**
 * The states of one kind of resource, as an enum that gives its own graph of transitions.
 *
 * @param <S> the enum itself
 */
public interface State<S extends Enum<S> & State<S>> {
    /** The states that may follow; empty for a last one. */
    Set<S> next();

    String name();

    /** Refuses, with 409 and what would be allowed, a step that the graph does not have. */
    default void mustReach(S target) {
        if (!next().contains(target)) {
            throw illegal();
        }
    }

    /** Refuses, with 409, an operation that only other states allow. */
    default ProblemException illegal() {
        Set<String> allowed = new TreeSet<>();
        next().forEach(state -> allowed.add(state.name()));
        return ProblemException.of("illegal-transition")
                .withMember("state", name())
                .withMember("allowed", allowed);
    }
}
