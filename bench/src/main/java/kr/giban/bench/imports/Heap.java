package kr.giban.bench.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import kr.giban.local.process.PlainFailure;
import kr.giban.local.suite.Program;
import kr.giban.local.suite.Suite;

/** The heap of equipment-service as its metrics tell it. */
final class Heap {
    private static final String COMMITTED = "jvm_memory_committed_bytes{area=\"heap\"";
    private static final double BYTES_IN_MEBIBYTE = 1024 * 1024;

    private Heap() {}

    /** What it has taken from the system by now, in MiB; Java of one processor's collector seldom gives any back. */
    static double committed(Suite suite) {
        URI metrics = URI.create(suite.address(Program.EQUIPMENT) + "/q/metrics");
        try {
            String text = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                    .body();
            return text.lines()
                            .filter(line -> line.startsWith(COMMITTED))
                            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                            .reduce(Double::sum)
                            .orElseThrow(() -> new PlainFailure(metrics + " does not tell the heap"))
                    / BYTES_IN_MEBIBYTE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlainFailure("interrupted", e);
        }
    }
}
