package kr.giban.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kr.giban.local.process.PlainFailure;
import kr.giban.local.suite.Checkout;
import kr.giban.local.suite.Program;
import kr.giban.local.suite.Suite;

/**
 * How long the suite and each of its programs take to be ready, and what a program holds in memory after its first 1,000
 * requests. A program is measured alone: the other programs are stopped, PostgreSQL and Keycloak run.
 */
final class StartupBench implements Bench {
    private static final double SUITE_SECONDS = 60;
    private static final double PROGRAM_SECONDS = 3;
    private static final double PROGRAM_MEBIBYTES = 350;
    private static final int REQUESTS = 1000;
    /** A quick run is one round on a machine that may be busy: it shows that programs start, not how fast. */
    private static final double QUICK_ALLOWANCE = 5;

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public List<Figure> measure(boolean quick) {
        List<Figure> figures = new ArrayList<>();
        try (Suite first = Suites.of(name()).fresh().build()) {
            figures.add(Figure.atMost(
                    "startup.suite-first", Stopwatch.of(first::start), "s", SUITE_SECONDS * allowance(quick)));
        }
        try (Suite again = Suites.of(name()).build()) {
            figures.add(Figure.atMost(
                    "startup.suite-again", Stopwatch.of(again::start), "s", SUITE_SECONDS * allowance(quick)));
            List<Program> programs =
                    Arrays.stream(Program.values()).filter(Program::isOurs).toList();
            programs.forEach(again::kill9);
            for (Program program : programs) {
                figures.addAll(alone(again, program, quick));
            }
        }
        return figures;
    }

    private static List<Figure> alone(Suite suite, Program program, boolean quick) {
        int rounds = quick ? 1 : 3;
        double[] seconds = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            if (suite.isAlive(program)) {
                suite.kill9(program);
            }
            seconds[i] = Stopwatch.of(() -> suite.restart(program));
        }
        URI address = suite.address(program);
        Reads reads = program == Program.GATEWAY
                ? Reads.ofGateway(address)
                : Reads.ofService(address, Checkout.find().document(program));
        reads.send(quick ? REQUESTS / 10 : REQUESTS);
        long pid = suite.pid(program).orElseThrow(() -> new PlainFailure(program.title() + " does not run"));
        double resident = Memory.resident(pid);
        suite.kill9(program);
        String prefix = "startup." + program.title();
        return List.of(
                Figure.atMost(prefix + ".ready", Main.median(seconds), "s", PROGRAM_SECONDS * allowance(quick)),
                Figure.atMost(prefix + ".resident", resident, "MiB", PROGRAM_MEBIBYTES * allowance(quick)));
    }

    private static double allowance(boolean quick) {
        return quick ? QUICK_ALLOWANCE : 1;
    }
}
