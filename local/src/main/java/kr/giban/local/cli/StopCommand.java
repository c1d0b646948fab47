package kr.giban.local.cli;

import java.io.PrintStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kr.giban.local.process.PlainFailure;
import kr.giban.local.suite.RunningSuite;

/** Stops a suite that another process runs. */
final class StopCommand {
    private static final long PATIENCE_SECONDS = 90;

    private final PrintStream out;

    StopCommand(PrintStream out) {
        this.out = out;
    }

    int execute(Arguments arguments) {
        RunningSuite suite = RunningSuite.on(arguments.data());
        ProcessHandle process = ProcessHandle.of(suite.pid())
                .orElseThrow(() -> new PlainFailure("Process %d is gone already.".formatted(suite.pid())));
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (ExecutionException | TimeoutException e) {
            throw new PlainFailure(
                    "Process %d has not ended in %d s. End it: kill -9 %d; its programs end with it."
                            .formatted(suite.pid(), PATIENCE_SECONDS, suite.pid()),
                    e);
        }
        out.println("Stopped.");
        return 0;
    }
}
