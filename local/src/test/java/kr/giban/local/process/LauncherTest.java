package kr.giban.local.process;

import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    @TempDir
    Path folder;

    private final List<Child> registered = new ArrayList<>();

    private Child start(Ending ending, String script) {
        return launcher().start("child", List.of("sh", "-c", script), Map.of("WORD", "hello"), ending);
    }

    private Launcher launcher() {
        return new Launcher(folder.resolve("logs"), folder.resolve("run"), registered::add);
    }

    @Test
    void aChildIsAskedToEndAndItsOutputIsKept() {
        Child child = start(Ending.TERM, "trap 'echo bye; exit 7' TERM; echo $WORD; while :; do sleep 0.1; done");
        await().until(() -> child.logTail().contains("hello"));

        child.stop();

        assertThat(child.isAlive()).isFalse();
        assertThat(child.waitFor()).isEqualTo(7);
        assertThat(child.logTail()).isEqualTo("hello\nbye");
        assertThat(child.pid()).isEmpty();
        assertThat(registered).containsExactly(child);
    }

    @Test
    void aChildThatDoesNotListenIsKilledAfterItsGrace() {
        Child child =
                start(new Ending("TERM", Duration.ofSeconds(1)), "trap '' TERM; echo deaf; sleep 60 & wait; wait");
        await().until(() -> child.logTail().contains("deaf"));
        long begun = System.nanoTime();

        child.stop();

        assertThat(child.waitFor()).isEqualTo(128 + 9);
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .as("its grace, and long before it would have ended")
                .isBetween(Duration.ofMillis(900), Duration.ofSeconds(40));
    }

    @Test
    void aKilledChildLeavesNoWatchdogBehind() {
        Child child = start(Ending.TERM, "exec sleep 60");
        await().until(() -> child.pid().isPresent());
        ProcessHandle program = ProcessHandle.of(child.pid().orElseThrow()).orElseThrow();

        child.kill9();

        assertThat(program.isAlive()).isFalse();
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void nothingOfTheCallersEnvironmentReachesAChildButWhatItNeeds() {
        Child child = start(Ending.TERM, "env");
        child.waitFor();

        assertThat(child.logTail()).contains("WORD=hello", "PATH=").doesNotContain("JAVA_HOME=", "MAVEN_");
    }

    @Test
    void theOutputOfTheStartBeforeIsKeptBesideTheNewOne() throws Exception {
        start(Ending.TERM, "echo first").waitFor();
        start(Ending.TERM, "echo second").waitFor();

        assertThat(Files.readString(folder.resolve("logs/child.log"))).isEqualTo("second\n");
        assertThat(Files.readString(folder.resolve("logs/child.log.1"))).isEqualTo("first\n");
    }

    @Test
    void aFailureIsToldWithTheEndOfItsOutput() {
        List<String> command = List.of("sh", "-c", "echo no room; exit 3");

        assertThatThrownBy(() -> launcher().run("maker", command, Map.of()))
                .isInstanceOf(PlainFailure.class)
                .hasMessageContaining("maker failed (exit code 3)")
                .hasMessageContaining("no room");
    }

    @Test
    void theEndOfALogShowsCausesAndNotStackFrames() {
        String trace = "printf 'it broke\\n\\tat a.B.c(B.java:1)\\nCaused by: no disk\\n\\t... 9 more\\n'";
        Child child = start(Ending.TERM, trace);
        child.waitFor();

        assertThat(child.logTail()).isEqualTo("it broke\nCaused by: no disk");
    }

    @Test
    void aChildThatDiesWhileStartingEndsTheWaitingAtOnce() {
        Child child = start(Ending.TERM, "echo broken; exit 1");

        assertThatThrownBy(() -> Waiting.until(Duration.ofMinutes(1), child, () -> false))
                .isInstanceOf(PlainFailure.class)
                .hasMessageContaining("child ended while starting (exit code 1)")
                .hasMessageContaining("broken");
    }
}
