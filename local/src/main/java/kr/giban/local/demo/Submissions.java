package kr.giban.local.demo;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * How an applicant submits: with one key, again and again until there is an answer, so that nothing is lost or doubled
 * whatever happens to a program meanwhile.
 */
public final class Submissions {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private Runnable beforeEach = () -> {};

    /** Something to happen while submissions run; for tests that disturb them. */
    public void beforeEach(Runnable disturbance) {
        this.beforeEach = disturbance;
    }

    Answer send(Client client, String path, String etag) {
        beforeEach.run();
        String key = UUID.randomUUID().toString();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                Answer answer = client.post(path, null, etag, key);
                if (!isPassing(answer) || System.nanoTime() > deadline) {
                    return answer;
                }
            } catch (DemoFailure noAnswer) {
                if (System.nanoTime() > deadline) {
                    throw noAnswer;
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
    }

    /** Nobody there just now, or the same request still at work. */
    private static boolean isPassing(Answer answer) {
        return answer.status() >= 502
                || (answer.status() == 409 && answer.text("/code").equals("request-in-progress"));
    }

    void acknowledged(String proposal, Answer receipt) {
        acknowledged.put(proposal, receipt.text("/number"));
    }

    /** The last receipt number of each proposal whose submission was acknowledged. */
    public Map<String, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }
}
