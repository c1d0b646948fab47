package kr.giban.platform.consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kr.giban.platform.client.ServiceToken;
import kr.giban.platform.feed.CloudEvent;
import kr.giban.platform.feed.FeedAnswers;
import kr.giban.platform.feed.FeedPosition;

/** Reads the feed of another service over HTTP, as this service. */
class SourceFeed {
    /** The source cannot lead on from our position. */
    static class GoneException extends IOException {
        GoneException(String message) {
            super(message);
        }
    }

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final Duration BODY = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final String url;
    private final ConsumerConfig config;
    private final ServiceToken token;
    private final ObjectMapper json;
    private final Duration answer;
    private final Duration body;
    private volatile boolean renewToken;
    private volatile CompletableFuture<?> running = CompletableFuture.completedFuture(null);

    SourceFeed(String url, ConsumerConfig config, ServiceToken token, ObjectMapper json) {
        this(url, config, token, json, ANSWER, BODY);
    }

    /** With how long the source may take to begin its answer, beside what it is asked to wait, and to give all of it. */
    SourceFeed(
            String url, ConsumerConfig config, ServiceToken token, ObjectMapper json, Duration answer, Duration body) {
        this.answer = answer;
        this.body = body;
        this.url = url;
        this.config = config;
        this.token = token;
        this.json = json;
    }

    /** Reads on from a position, or from the start; waits a while where there is nothing new. */
    SourcePage read(Optional<FeedPosition> after) throws IOException, InterruptedException {
        Duration longest = answer.plusSeconds(config.waitSeconds());
        HttpRequest request = HttpRequest.newBuilder(address(after))
                .header("Authorization", "Bearer " + bearer())
                .header("Accept", CloudEvent.BATCH_MEDIA_TYPE)
                .timeout(longest)
                .build();
        HttpResponse<byte[]> response = send(request, longest.plus(body));
        renewToken = response.statusCode() == 401;
        if (response.statusCode() == 410) {
            throw new GoneException(url + " does not lead on from "
                    + after.map(FeedPosition::toString).orElse("the start"));
        }
        if (response.statusCode() != 200) {
            throw new IOException(url + " answers " + response.statusCode());
        }
        return new SourcePage(
                List.of(json.readValue(response.body(), SourceEvent[].class)),
                position(response, FeedAnswers.POSITION_HEADER),
                position(response, FeedAnswers.HEAD_HEADER));
    }

    /** Gives up the read under way. */
    void cancel() {
        running.cancel(true);
    }

    private URI address(Optional<FeedPosition> after) {
        String query = "?limit=" + config.batch() + "&waitSeconds=" + config.waitSeconds();
        return URI.create(url + "/internal/events" + query
                + after.map(position -> "&after=" + position).orElse(""));
    }

    private String bearer() {
        return (renewToken ? token.renewed() : token.get()).await().atMost(ANSWER);
    }

    /** The request's own timeout ends with the head of the answer; a source may stall within its body too. */
    private HttpResponse<byte[]> send(HttpRequest request, Duration whole) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> sent = http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        running = sent;
        try {
            return sent.get(whole.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw new IOException(url + " does not come to the end of its answer", e);
        } catch (ExecutionException e) {
            throw new IOException(url + " does not answer: " + e.getCause(), e.getCause());
        }
    }

    private FeedPosition position(HttpResponse<?> response, String header) throws IOException {
        return response.headers()
                .firstValue(header)
                .flatMap(FeedPosition::parse)
                .orElseThrow(() -> new IOException(url + " gives no " + header));
    }
}
