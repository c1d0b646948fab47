package kr.giban.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.state.State;

/** What every graph of states must hold: each state is reachable, and what the graph does not have is refused. */
public final class StateContract {
    private StateContract() {}

    public static <S extends Enum<S> & State<S>> void check(Class<S> type, S first) {
        assertThat(reachable(type, first)).containsExactlyInAnyOrder(type.getEnumConstants());
        for (S from : type.getEnumConstants()) {
            for (S to : type.getEnumConstants()) {
                if (from.next().contains(to)) {
                    from.mustReach(to);
                } else {
                    assertThatThrownBy(() -> from.mustReach(to))
                            .as("%s to %s", from, to)
                            .isInstanceOf(ProblemException.class)
                            .hasMessage("illegal-transition");
                }
            }
        }
    }

    private static <S extends Enum<S> & State<S>> Set<S> reachable(Class<S> type, S first) {
        Set<S> seen = EnumSet.noneOf(type);
        Deque<S> open = new ArrayDeque<>();
        open.add(first);
        while (!open.isEmpty()) {
            S state = open.remove();
            if (seen.add(state)) {
                open.addAll(state.next());
            }
        }
        return seen;
    }
}
