package kr.giban.gateway.edge;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jose4j.jwx.HeaderParameterNames;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;

/**
 * Lets the first token under a key that was not seen yet be verified alone. The keys are asked for once then and not again for
 * a while, so that tokens which came beside it, as they do when the identity provider has changed its key, would be refused.
 */
@Singleton
class NewKeys {
    /** Under which a token was good: never more than the identity provider has had. */
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    private final Map<String, Future<Void>> asked = new ConcurrentHashMap<>();

    /**
     * What a verification gives, on the loop that it is asked for on.
     *
     * @param loop of who asks
     * @param verification begins when it is its turn; of one that never ends nobody else's may depend
     */
    <T> Future<T> verify(String token, Context loop, Supplier<Future<T>> verification) {
        String key = key(token);
        if (key == null || seen.contains(key)) {
            return verification.get();
        }
        Promise<Void> mine = Promise.promise();
        Future<Void> before = asked.putIfAbsent(key, mine.future());
        Future<T> identity = before == null
                ? alone(key, mine, loop, verification)
                : turn(before, loop).compose(x -> besideOthers(key, loop, verification));
        return identity.onSuccess(x -> seen.add(key));
    }

    private <T> Future<T> alone(String key, Promise<Void> mine, Context loop, Supplier<Future<T>> verification) {
        List<Future<Void>> others = others(key);
        Future<T> first = begun(verification).onComplete(x -> {
            asked.remove(key);
            mine.complete();
        });
        return again(first, others, loop, verification);
    }

    private <T> Future<T> besideOthers(String key, Context loop, Supplier<Future<T>> verification) {
        return again(begun(verification), others(key), loop, verification);
    }

    /** The keys that were asked for on behalf of others hold good for all, when they come. */
    private static <T> Future<T> again(
            Future<T> first, List<Future<Void>> others, Context loop, Supplier<Future<T>> verification) {
        return others.isEmpty()
                ? first
                : first.recover(refused -> turn(Future.join(others), loop).compose(x -> verification.get()));
    }

    private List<Future<Void>> others(String key) {
        return asked.entrySet().stream()
                .filter(other -> !other.getKey().equals(key))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Composed, so that one which breaks fails like any other and keeps nobody waiting. */
    private static <T> Future<T> begun(Supplier<Future<T>> verification) {
        return Future.succeededFuture().compose(x -> verification.get());
    }

    private static Future<Void> turn(Future<?> before, Context loop) {
        Promise<Void> turn = Promise.promise();
        before.onComplete(x -> loop.runOnContext(y -> turn.complete()));
        return turn.future();
    }

    private static String key(String token) {
        try {
            Object key = JsonWebStructure.fromCompactSerialization(token)
                    .getHeaders()
                    .getObjectHeaderValue(HeaderParameterNames.KEY_ID);
            // Whoever calls it a number or a list has made it up, which the verification will say.
            return key instanceof String name ? name : null;
        } catch (JoseException e) {
            return null;
        }
    }
}
