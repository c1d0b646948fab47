package kr.giban.local.cli;

import java.io.PrintStream;
import java.net.URI;
import java.util.stream.Stream;
import kr.giban.local.process.Http;
import kr.giban.local.suite.Program;
import kr.giban.local.suite.RunningSuite;

/** Says what runs and whether it is ready; the exit code is 1 when something is not. */
final class StatusCommand {
    private final PrintStream out;

    StatusCommand(PrintStream out) {
        this.out = out;
    }

    int execute(Arguments arguments) {
        RunningSuite suite = RunningSuite.on(arguments.data());
        out.printf(
                "Suite on %s, process %d%s%n",
                arguments.data(), suite.pid(), suite.simulatedTime() ? ", in simulated time" : "");
        long notReady = Stream.of(Program.values())
                .filter(suite.programs()::contains)
                .filter(program -> !isReady(suite, program))
                .count();
        return notReady == 0 ? 0 : 1;
    }

    private boolean isReady(RunningSuite suite, Program program) {
        int port = suite.ports().of(program);
        boolean ready =
                switch (program) {
                    case POSTGRES -> RunningSuite.accepts(port);
                    case KEYCLOAK -> Http.answersOk(suite.issuer());
                    default -> Http.answersOk(URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port)));
                };
        out.printf("  %-18s port %-6d %s%n", program.title(), port, ready ? "ready" : "NOT READY");
        return ready;
    }
}
