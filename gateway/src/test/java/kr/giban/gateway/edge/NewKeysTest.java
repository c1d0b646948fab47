package kr.giban.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewKeysTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();
    private final NewKeys keys = new NewKeys();
    private final Queue<Promise<String>> begun = new ArrayDeque<>();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void the_second_token_under_a_new_key_is_verified_when_the_first_is() {
        Future<String> first = verify("new");
        Future<String> second = verify("new");
        assertThat(begun).hasSize(1);

        begun.remove().complete("who");
        assertThat(joined(first)).isEqualTo("who");
        inTurn().complete("who else");
        assertThat(joined(second)).isEqualTo("who else");
    }

    @Test
    void it_is_so_too_when_the_first_was_no_good() {
        Future<String> first = verify("new");
        Future<String> second = verify("new");
        begun.remove().fail("forged");
        inTurn().complete("who");
        assertThat(joined(second)).isEqualTo("who");
        assertThat(first.failed()).isTrue();
    }

    @Test
    void one_that_breaks_keeps_nobody_waiting() {
        Future<String> broken = keys.verify(token("new"), loop, () -> {
            throw new IllegalStateException("broken");
        });
        assertThat(broken.failed()).isTrue();
        verify("new");
        assertThat(begun).hasSize(1);
    }

    @Test
    void nor_does_one_that_breaks_in_its_turn() {
        verify("new");
        Future<String> broken = keys.verify(token("new"), loop, () -> {
            throw new IllegalStateException("broken");
        });
        begun.remove().complete("who");
        assertThat(broken.toCompletionStage().toCompletableFuture())
                .failsWithin(PATIENCE)
                .withThrowableOfType(ExecutionException.class)
                .withMessageContaining("broken");
    }

    @Test
    void one_that_is_refused_while_the_keys_are_asked_for_by_another_is_verified_once_more() {
        verify("made up");
        Future<String> good = verify("new");
        Promise<String> other = begun.remove();
        begun.remove().fail("the keys are not there yet");
        Future<String> besides = verify("new");
        begun.remove().fail("the keys are not there yet");
        assertThat(begun).as("until the other has them").isEmpty();

        other.fail("made up");
        inTurn().complete("who");
        inTurn().complete("who else");
        assertThat(joined(good)).isEqualTo("who");
        assertThat(joined(besides)).isEqualTo("who else");
    }

    @Test
    void whoever_is_refused_twice_is_refused() {
        verify("made up");
        Future<String> forged = verify("forged");
        Promise<String> other = begun.remove();
        begun.remove().fail("forged");
        other.fail("made up");
        inTurn().fail("forged");
        assertThat(forged.toCompletionStage().toCompletableFuture()).failsWithin(PATIENCE);
    }

    @Test
    void nobody_waits_under_a_key_that_was_seen_or_for_that_of_another() {
        verify("old");
        begun.remove().complete("who");
        verify("old");
        verify("old");
        verify("other");
        assertThat(begun).hasSize(3);
    }

    @Test
    void nobody_waits_with_what_is_no_token() {
        keys.verify("nonsense", loop, this::begin);
        keys.verify("nonsense", loop, this::begin);
        assertThat(begun).hasSize(2);
    }

    @Test
    void nobody_waits_with_a_key_that_has_no_name() {
        for (String header : List.of("{\"alg\":\"RS256\",\"kid\":1}", "{\"alg\":\"RS256\",\"kid\":[\"a\"]}")) {
            keys.verify(tokenOf(header), loop, this::begin);
            keys.verify(tokenOf(header), loop, this::begin);
        }
        assertThat(begun).hasSize(4);
    }

    private Future<String> verify(String key) {
        return keys.verify(token(key), loop, this::begin);
    }

    private Future<String> begin() {
        Promise<String> promise = Promise.promise();
        begun.add(promise);
        return promise.future();
    }

    /** What the loop has begun when all is done that it was given. */
    private Promise<String> inTurn() {
        CompletableFuture<Promise<String>> next = new CompletableFuture<>();
        loop.runOnContext(x -> next.complete(begun.poll()));
        return next.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private static String joined(Future<String> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    private static String token(String key) {
        return tokenOf("{\"alg\":\"RS256\",\"kid\":\"%s\"}".formatted(key));
    }

    private static String tokenOf(String header) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + ".e30.c2ln";
    }
}
