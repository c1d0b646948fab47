package kr.giban.bench;

import kr.giban.local.suite.Checkout;
import kr.giban.local.suite.Progress;
import kr.giban.local.suite.Suite;
import kr.giban.local.suite.SuiteBuilder;

/** Suites for measuring: ports and data of their own, so that one that runs is not disturbed. */
final class Suites {
    private static final int PORT_BASE = 18_400;

    private Suites() {}

    static SuiteBuilder of(String bench) {
        return Suite.builder()
                .data(Checkout.find().defaultData().resolve("bench").resolve(bench))
                .portBase(PORT_BASE)
                .progress(Progress.to(System.err));
    }
}
