package kr.giban.roadmap;

import kr.giban.platform.testing.StateContract;
import kr.giban.roadmap.advice.AdviceState;
import kr.giban.roadmap.task.TaskState;
import kr.giban.roadmap.version.VersionState;
import org.junit.jupiter.api.Test;

class StatesTest {
    @Test
    void a_version_reaches_every_state_by_the_graph_alone() {
        StateContract.check(VersionState.class, VersionState.INITIAL);
    }

    @Test
    void a_task_reaches_every_state_by_the_graph_alone() {
        StateContract.check(TaskState.class, TaskState.INITIAL);
    }

    @Test
    void advice_reaches_every_state_by_the_graph_alone() {
        StateContract.check(AdviceState.class, AdviceState.INITIAL);
    }
}
