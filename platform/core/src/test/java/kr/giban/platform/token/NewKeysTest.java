package kr.giban.platform.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kr.giban.platform.harness.Patience;
import kr.giban.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

class NewKeysTest {
    private final NewKeys keys = new NewKeys();
    private final Queue<CompletableFuture<String>> begun = new ArrayDeque<>();
    /** What is to be done when it is its turn. */
    private final Queue<Runnable> turns = new ArrayDeque<>();

    @Test
    void the_second_token_under_a_new_key_is_verified_when_the_first_is() {
        CompletableFuture<String> first = verify("new");
        CompletableFuture<String> second = verify("new");
        assertThat(begun).hasSize(1);

        begun.remove().complete("who");
        assertThat(joined(first)).isEqualTo("who");
        inTurn().complete("who else");
        assertThat(joined(second)).isEqualTo("who else");
    }

    @Test
    void it_is_so_too_when_the_first_was_no_good() {
        CompletableFuture<String> first = verify("new");
        CompletableFuture<String> second = verify("new");
        begun.remove().completeExceptionally(new IllegalStateException("forged"));
        inTurn().complete("who");
        assertThat(joined(second)).isEqualTo("who");
        assertThat(first.isCompletedExceptionally()).isTrue();
    }

    @Test
    void where_nobody_can_tell_those_who_waited_are_told_so_too() {
        CompletableFuture<String> first = verify("new");
        CompletableFuture<String> second = verify("new");
        begun.remove().completeExceptionally(ProblemException.of("service-unavailable"));
        takeTurns();
        assertThat(begun).isEmpty();
        for (CompletableFuture<String> one : List.of(first, second)) {
            assertThat(one)
                    .failsWithin(Patience.LIMIT)
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(ProblemException.class);
        }
    }

    @Test
    void one_that_breaks_keeps_nobody_waiting() {
        CompletableFuture<String> broken = keys.<String>verify(token("new"), turns::add, () -> {
                    throw new IllegalStateException("broken");
                })
                .toCompletableFuture();
        assertThat(broken.isCompletedExceptionally()).isTrue();
        comes("new");
        assertThat(begun).hasSize(1);
    }

    @Test
    void nor_does_one_that_breaks_in_its_turn() {
        comes("new");
        CompletableFuture<String> broken = keys.<String>verify(token("new"), turns::add, () -> {
                    throw new IllegalStateException("broken");
                })
                .toCompletableFuture();
        begun.remove().complete("who");
        takeTurns();
        assertThat(broken)
                .failsWithin(Patience.LIMIT)
                .withThrowableOfType(ExecutionException.class)
                .withMessageContaining("broken");
    }

    @Test
    void one_that_is_refused_while_the_keys_are_asked_for_by_another_is_verified_once_more() {
        comes("made up");
        CompletableFuture<String> good = verify("new");
        CompletableFuture<String> other = begun.remove();
        begun.remove().completeExceptionally(new IllegalStateException("the keys are not there yet"));
        CompletableFuture<String> besides = verify("new");
        begun.remove().completeExceptionally(new IllegalStateException("the keys are not there yet"));
        assertThat(begun).as("until the other has them").isEmpty();

        other.completeExceptionally(new IllegalStateException("made up"));
        inTurn().complete("who");
        inTurn().complete("who");
        assertThat(joined(good)).isEqualTo("who");
        assertThat(joined(besides)).isEqualTo("who");
    }

    @Test
    void whoever_is_refused_twice_is_refused() {
        comes("made up");
        CompletableFuture<String> forged = verify("forged");
        CompletableFuture<String> other = begun.remove();
        begun.remove().completeExceptionally(new IllegalStateException("forged"));
        other.completeExceptionally(new IllegalStateException("made up"));
        inTurn().completeExceptionally(new IllegalStateException("forged"));
        assertThat(forged).failsWithin(Patience.LIMIT);
    }

    @Test
    void nobody_waits_under_a_key_that_was_seen_or_for_that_of_another() {
        comes("old");
        begun.remove().complete("who");
        comes("old");
        comes("old");
        comes("other");
        assertThat(begun).hasSize(3);
    }

    @Test
    void nobody_waits_with_what_is_no_token() {
        keys.verify("nonsense", turns::add, this::begin);
        keys.verify("nonsense", turns::add, this::begin);
        assertThat(begun).hasSize(2);
    }

    @Test
    void nobody_waits_with_a_key_that_has_no_name() {
        for (String header : List.of("{\"alg\":\"RS256\",\"kid\":1}", "{\"alg\":\"RS256\",\"kid\":[\"a\"]}")) {
            keys.verify(tokenOf(header), turns::add, this::begin);
            keys.verify(tokenOf(header), turns::add, this::begin);
        }
        assertThat(begun).hasSize(4);
    }

    private void comes(String key) {
        assertThat(verify(key)).isNotDone();
    }

    private CompletableFuture<String> verify(String key) {
        return keys.verify(token(key), turns::add, this::begin).toCompletableFuture();
    }

    private CompletionStage<String> begin() {
        CompletableFuture<String> verification = new CompletableFuture<>();
        begun.add(verification);
        return verification;
    }

    /** What is begun when all is done whose turn it is. */
    private CompletableFuture<String> inTurn() {
        takeTurns();
        return begun.remove();
    }

    private void takeTurns() {
        for (Runnable turn = turns.poll(); turn != null; turn = turns.poll()) {
            turn.run();
        }
    }

    private static String joined(CompletableFuture<String> future) {
        return future.orTimeout(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS).join();
    }

    private static String token(String key) {
        return tokenOf("{\"alg\":\"RS256\",\"kid\":\"%s\"}".formatted(key));
    }

    private static String tokenOf(String header) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + ".e30.c2ln";
    }
}
