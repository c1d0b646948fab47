package kr.giban.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    Path pids;

    @Test
    void aProgramOfAnEarlierStartThatStillRunsIsToldWithItsPid() throws Exception {
        // This very test runs in a Java.
        long pid = ProcessHandle.current().pid();
        Files.writeString(pids.resolve("gateway.pid"), pid + "\n");

        assertThatThrownBy(() -> Leftovers.awaitNone(pids, Duration.ofMillis(200)))
                .isInstanceOf(PlainFailure.class)
                .hasMessageContaining("kill -9 " + pid);
    }

    @Test
    void aPidThatSomethingElseHasNowIsForgotten() throws Exception {
        Process other = new ProcessBuilder("sleep", "30").start();
        Path file = pids.resolve("gateway.pid");
        Files.writeString(file, other.pid() + "\n");

        Leftovers.awaitNone(pids, Duration.ofMillis(200));

        assertThat(file).doesNotExist();
        assertThat(other.isAlive()).isTrue();
        other.destroyForcibly();
    }

    @Test
    void aFirstStartHasNone() {
        assertThatCode(() -> Leftovers.awaitNone(pids.resolve("none"), Duration.ZERO))
                .doesNotThrowAnyException();
    }
}
