package kr.giban.platform.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import kr.giban.platform.problem.ProblemException;

/**
 * Lets the first token under a key that was not seen yet be verified alone. The keys are asked for once then and not again for
 * a while, so that tokens which came beside it, as they do when the identity provider has changed its key, would be refused.
 */
@Singleton
public class NewKeys {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Under which a token was good: never more than the identity provider has had. */
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    private final Map<String, CompletableFuture<Void>> asked = new ConcurrentHashMap<>();

    /**
     * What a verification gives; it fails as the verification does.
     *
     * @param turn where a verification begins that had to wait
     * @param verification begins when it is its turn; of one that never ends nobody else's may depend
     */
    public <T> CompletionStage<T> verify(String token, Executor turn, Supplier<CompletionStage<T>> verification) {
        String key = key(token);
        if (key == null || seen.contains(key)) {
            return verification.get();
        }
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> before = asked.putIfAbsent(key, mine);
        CompletionStage<T> identity = before == null
                ? alone(key, mine, turn, verification)
                : before.thenComposeAsync(x -> besideOthers(key, turn, verification), turn);
        return plain(identity, key);
    }

    private <T> CompletionStage<T> alone(
            String key, CompletableFuture<Void> mine, Executor turn, Supplier<CompletionStage<T>> verification) {
        List<CompletableFuture<Void>> others = others(key);
        CompletionStage<T> first = begun(verification).whenComplete((identity, failure) -> {
            asked.remove(key);
            if (isSilence(failure)) {
                mine.completeExceptionally(failure);
            } else {
                mine.complete(null);
            }
        });
        return again(first, others, turn, verification);
    }

    private <T> CompletionStage<T> besideOthers(String key, Executor turn, Supplier<CompletionStage<T>> verification) {
        return again(begun(verification), others(key), turn, verification);
    }

    /** The keys that were asked for on behalf of others hold good for all, when they come. */
    private static <T> CompletionStage<T> again(
            CompletionStage<T> first,
            List<CompletableFuture<Void>> others,
            Executor turn,
            Supplier<CompletionStage<T>> verification) {
        return others.isEmpty()
                ? first
                : first.exceptionallyCompose(
                        refused -> CompletableFuture.allOf(others.toArray(CompletableFuture[]::new))
                                .thenComposeAsync(x -> verification.get(), turn));
    }

    private List<CompletableFuture<Void>> others(String key) {
        return asked.entrySet().stream()
                .filter(other -> !other.getKey().equals(key))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** One which breaks fails like any other and keeps nobody waiting. */
    private static <T> CompletionStage<T> begun(Supplier<CompletionStage<T>> verification) {
        return CompletableFuture.<Void>completedFuture(null).thenCompose(x -> verification.get());
    }

    /** Whether nobody could tell if the token is good; then none under its key needs to ask again and be called unknown. */
    private static boolean isSilence(Throwable failure) {
        return cause(failure) instanceof ProblemException problem
                && problem.code().equals("service-unavailable");
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** Without what stages wrap a failure in. */
    private <T> CompletionStage<T> plain(CompletionStage<T> identity, String key) {
        CompletableFuture<T> plain = new CompletableFuture<>();
        identity.whenComplete((known, failure) -> {
            if (failure == null) {
                seen.add(key);
                plain.complete(known);
            } else {
                plain.completeExceptionally(cause(failure));
            }
        });
        return plain;
    }

    /** The key that the token names; null where it names none. */
    private static String key(String token) {
        int end = token.indexOf('.');
        if (end < 0) {
            return null;
        }
        try {
            JsonNode header = JSON.readTree(Base64.getUrlDecoder().decode(token.substring(0, end)));
            // Whoever calls it a number or a list has made it up, which the verification will say.
            return header == null ? null : header.path("kid").textValue();
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }
}
