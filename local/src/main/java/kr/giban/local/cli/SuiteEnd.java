package kr.giban.local.cli;

import kr.giban.local.suite.Suite;

/** Ctrl-C, a closed terminal and {@code kill} end the suite in order. */
final class SuiteEnd {
    private SuiteEnd() {}

    static void onInterrupt(Suite suite) {
        Runtime.getRuntime().addShutdownHook(new Thread(suite::stop, "stop-suite"));
    }
}
