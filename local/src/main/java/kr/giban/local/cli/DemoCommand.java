package kr.giban.local.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import kr.giban.local.process.PlainFailure;
import kr.giban.local.suite.Progress;
import kr.giban.local.suite.Scenario;
import kr.giban.local.suite.Suite;

/** Plays the programme's year on a suite of its own, in simulated time, with fresh data each time. */
final class DemoCommand {
    private final PrintStream out;

    DemoCommand(PrintStream out) {
        this.out = out;
    }

    int execute(Arguments arguments) {
        Scenario demo = Scenario.named("demo")
                .orElseThrow(() -> new PlainFailure("This build has no demo. Build again: ./mvnw -DskipTests package"));
        Suite suite = Suite.builder()
                .data(arguments.data().resolve("demo"))
                .ports(arguments.ports())
                .simulatedTime()
                .progress(Progress.to(out))
                .fresh()
                .build();
        SuiteEnd.onInterrupt(suite);
        suite.start();
        demo.play(suite, Progress.to(out));
        markLoaded(suite);
        suite.stop();
        return 0;
    }

    private static void markLoaded(Suite suite) {
        try {
            Files.writeString(suite.data().resolve(RunCommand.SAMPLE_LOADED), "by the demo");
        } catch (IOException e) {
            throw new PlainFailure(suite.data() + " cannot be written: " + e.getMessage(), e);
        }
    }
}
