package kr.giban.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int execute(String... typed) {
        return Main.execute(typed, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    @Test
    void aTokenOfNothingThatRunsIsRefusedOnTheErrorStreamAlone(@TempDir Path data) {
        assertThat(execute("token", "planner", "--data", data.toString())).isEqualTo(1);

        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8))
                .contains("Nothing runs on " + data, "./giban run")
                .doesNotContain("\tat ");
    }

    @Test
    void helpNamesEveryCommand() {
        assertThat(execute("help")).isZero();

        assertThat(out.toString(UTF_8)).contains("run", "demo", "token", "status", "stop", "bench");
    }

    @Test
    void anUnknownCommandPointsToTheHelp() {
        assertThat(execute("fly")).isEqualTo(1);

        assertThat(err.toString(UTF_8)).contains("fly", "./giban help");
    }
}
