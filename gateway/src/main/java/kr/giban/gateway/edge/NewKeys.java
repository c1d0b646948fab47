package kr.giban.gateway.edge;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
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
     * @param verification begins when it is its turn
     */
    <T> Future<T> verify(String token, Context loop, Supplier<Future<T>> verification) {
        String key = key(token);
        if (key == null || seen.contains(key)) {
            return verification.get();
        }
        Promise<Void> mine = Promise.promise();
        Future<Void> before = asked.putIfAbsent(key, mine.future());
        if (before != null) {
            Promise<T> later = Promise.promise();
            before.onComplete(x -> loop.runOnContext(y -> verification.get().onComplete(later)));
            return later.future();
        }
        // Composed, so that one which breaks fails like any other and keeps nobody waiting.
        return Future.succeededFuture()
                .compose(x -> verification.get())
                .onSuccess(x -> seen.add(key))
                .onComplete(x -> {
                    asked.remove(key);
                    mine.complete();
                });
    }

    private static String key(String token) {
        try {
            return JsonWebStructure.fromCompactSerialization(token).getKeyIdHeaderValue();
        } catch (JoseException e) {
            return null;
        }
    }
}
