package kr.giban.local.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import kr.giban.local.process.Child;
import kr.giban.local.process.PlainFailure;
import kr.giban.local.suite.Checkout;
import kr.giban.local.suite.Program;
import kr.giban.local.suite.Progress;
import kr.giban.local.suite.Scenario;
import kr.giban.local.suite.Suite;

/** Runs the suite until it is told to stop. */
final class RunCommand {
    /** Stands in a data folder that has the sample, or the demo, which would meet it. */
    static final String SAMPLE_LOADED = "sample-loaded";

    private static final long WATCH_MILLIS = 500;

    private final PrintStream out;
    private final Progress progress;

    RunCommand(PrintStream out) {
        this.out = out;
        this.progress = Progress.to(out);
    }

    int execute(Arguments arguments) {
        long begun = System.nanoTime();
        out.println("Starting the suite on " + arguments.data());
        Suite suite = Suite.builder()
                .data(arguments.data())
                .ports(arguments.ports())
                .programs(arguments.programs())
                .progress(progress)
                .build();
        SuiteEnd.onInterrupt(suite);
        suite.start();
        fillOnFirstStart(suite);
        out.printf("%nReady in %.1f s. ", (System.nanoTime() - begun) / 1e9);
        greet(suite);
        return watch(suite);
    }

    private void fillOnFirstStart(Suite suite) {
        Path mark = suite.data().resolve(SAMPLE_LOADED);
        Optional<Scenario> sample = Scenario.named("sample");
        boolean whole = suite.programs().containsAll(EnumSet.allOf(Program.class));
        if (sample.isEmpty() || !whole || Files.exists(mark)) {
            return;
        }
        progress.timed("sample year loaded", () -> sample.get().play(suite, progress));
        try {
            Files.createFile(mark);
        } catch (IOException e) {
            throw new PlainFailure(mark + " cannot be written: " + e.getMessage(), e);
        }
    }

    private void greet(Suite suite) {
        boolean usual = suite.data().equals(Checkout.find().defaultData());
        String token = "./giban token planner" + (usual ? "" : " --data " + suite.data());
        out.printf(
                """
                Ctrl-C stops everything; the data stays in %s.

                  API         %s
                  Documents   %s/docs
                  Keycloak    %s
                  Token       %s
                  Example     curl -H "Authorization: Bearer $(%s)" %s/v1/roadmaps
                  Logs        %s

                """,
                suite.data(),
                suite.address(Program.GATEWAY),
                suite.address(Program.GATEWAY),
                suite.issuer(),
                token,
                token,
                suite.address(Program.GATEWAY),
                suite.data().resolve("logs"));
    }

    private int watch(Suite suite) {
        while (true) {
            Optional<Child> dead = suite.dead();
            if (dead.isPresent()) {
                suite.stop();
                throw new PlainFailure(
                        "%s ended (exit code %d), so the suite has been stopped. The end of %s:%n%s%nStart again with ./giban run"
                                .formatted(
                                        dead.get().name(),
                                        dead.get().waitFor(),
                                        dead.get().log(),
                                        dead.get().logTail()));
            }
            try {
                Thread.sleep(WATCH_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                suite.stop();
                return 0;
            }
        }
    }
}
