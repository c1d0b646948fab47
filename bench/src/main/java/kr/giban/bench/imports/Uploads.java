package kr.giban.bench.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import kr.giban.bench.Answers;
import kr.giban.bench.Stopwatch;
import kr.giban.local.process.PlainFailure;
import kr.giban.local.suite.Program;
import kr.giban.local.suite.Suite;

/** Files on their way into the inventory, sent and awaited as a technopark's system does it. */
final class Uploads {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);
    private static final String BOUNDARY = "giban-bench";

    private final Answers answers = new Answers();
    private final Suite suite;
    private final String client;

    /** @param client the technopark's client, whose centers the file names */
    Uploads(Suite suite, String client) {
        this.suite = suite;
        this.client = client;
    }

    /**
     * From the first byte sent to the end of the job.
     *
     * @param stored how many rows must have been stored
     * @return seconds
     */
    double seconds(Path file, long stored) {
        String token = suite.clientToken(client);
        Stopwatch watch = new Stopwatch();
        JsonNode job = answers.to(request("/v1/equipment-imports", token)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(form(file))
                .build());
        String path = "/v1/equipment-imports/" + job.path("id").asText();
        while (!job.path("phase").asText().equals("DONE")) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            // A token lives for minutes, a large file may take longer.
            job = answers.to(request(path, watch.seconds() > 300 ? suite.clientToken(client) : token)
                    .GET()
                    .build());
        }
        double seconds = watch.seconds();
        long counted =
                job.at("/counts/created").asLong() + job.at("/counts/updated").asLong();
        if (counted != stored) {
            throw new PlainFailure("%,d rows should have been stored: %s".formatted(stored, job));
        }
        return seconds;
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(suite.address(Program.EQUIPMENT) + path))
                .header("Authorization", "Bearer " + token);
    }

    private static BodyPublisher form(Path file) {
        String head = """
                --%1$s\r
                Content-Disposition: form-data; name="mode"\r
                \r
                partial\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%2$s"\r
                Content-Type: text/csv\r
                \r
                """.formatted(BOUNDARY, file.getFileName());
        try {
            return BodyPublishers.concat(
                    BodyPublishers.ofString(head, StandardCharsets.UTF_8),
                    BodyPublishers.ofFile(file),
                    BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n", StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
