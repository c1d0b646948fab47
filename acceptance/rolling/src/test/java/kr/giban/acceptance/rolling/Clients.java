package kr.giban.acceptance.rolling;

import static kr.giban.platform.harness.Patience.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that ask without a pause, each for the next as soon as it is answered: most read, some write. */
final class Clients implements AutoCloseable {
    private static final int READING = 6;
    private static final int WRITING = 2;
    private static final long MANY = 200;
    /** No day is written twice, by whichever of them: a second would have to name the version that it replaces. */
    private static final AtomicInteger DAYS = new AtomicInteger();

    private static final LocalDate FIRST_DAY = LocalDate.of(2040, 1, 1);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newFixedThreadPool(READING + WRITING);
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Queue<String> written = new ConcurrentLinkedQueue<>();
    private final AtomicLong answered = new AtomicLong();
    private final URI gateway;
    private final String token;
    private volatile boolean stopping;

    Clients(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
        for (int i = 0; i < READING + WRITING; i++) {
            boolean reads = i < READING;
            threads.execute(() -> {
                while (!stopping) {
                    if (reads) {
                        ask(request("/v1/equipment-classes").GET().build());
                    } else {
                        write();
                    }
                }
            });
        }
    }

    private void write() {
        String day = FIRST_DAY.plusDays(DAYS.getAndIncrement()).toString();
        HttpRequest request = request("/v1/holidays/" + day)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"nameKo\": \"시험\", \"nameEn\": \"Trial\"}"))
                .build();
        if (ask(request)) {
            written.add(day);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    private boolean ask(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            answered.incrementAndGet();
            if (answer.statusCode() / 100 == 2) {
                return true;
            }
            failures.add(request.method() + " " + answer.statusCode() + " " + answer.body());
        } catch (IOException e) {
            failures.add(request.method() + " " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** Waits until they have got so many more answers that all of them have been at it. */
    void awaitAnswers() {
        long until = answered.get() + MANY;
        int writes = written.size() + WRITING;
        await().until(() -> answered.get() >= until && written.size() >= writes);
    }

    /** Lets each have its last answer. */
    void stop() {
        stopping = true;
        threads.shutdown();
        await().until(() -> threads.awaitTermination(0, TimeUnit.SECONDS));
    }

    /** What was answered with anything but success, or not at all. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** The days whose writing was acknowledged. */
    Set<String> holidaysWritten() {
        return Set.copyOf(written);
    }

    @Override
    public void close() {
        stopping = true;
        threads.shutdownNow();
    }
}
