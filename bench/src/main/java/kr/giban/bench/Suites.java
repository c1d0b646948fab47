package kr.giban.bench;

import java.nio.file.Path;
import java.util.Arrays;
import kr.giban.local.suite.Checkout;
import kr.giban.local.suite.Program;
import kr.giban.local.suite.Progress;
import kr.giban.local.suite.Suite;
import kr.giban.local.suite.SuiteBuilder;

/** Suites for measuring: ports and data of their own, so that one that runs is not disturbed. */
public final class Suites {
    private static final int PORT_BASE = 18_400;

    private Suites() {}

    public static SuiteBuilder of(String bench) {
        return Suite.builder().data(data(bench)).portBase(PORT_BASE).progress(Progress.to(System.err));
    }

    /** Where a bench keeps what its suite keeps. */
    static Path data(String bench) {
        return Checkout.find().defaultData().resolve("bench").resolve(bench);
    }

    /**
     * For a database of gigabytes: PostgreSQL gets the share of the memory that it would have on a machine of its own, and does
     * not ask the system for each page of it.
     */
    public static SuiteBuilder withLargeDatabase(String bench) {
        return underLoad(bench).postgres("shared_buffers", "3GB").postgres("effective_cache_size", "6GB");
    }

    /** For what a program does when it has run for a while: with both compilers, as in service. */
    public static SuiteBuilder underLoad(String bench) {
        SuiteBuilder suite = of(bench);
        Arrays.stream(Program.values())
                .filter(Program::isOurs)
                .forEach(program -> suite.jvmOptions(program, "-XX:TieredStopAtLevel=4"));
        return suite;
    }
}
