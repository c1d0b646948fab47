package kr.giban.gateway.quota;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Where gateways tell each other what they let through. */
interface QuotaStore {
    /**
     * Adds what was taken here.
     *
     * @param uses each key once; none just to see whether the store is there
     * @return what was taken by all out of each of these buckets and has not come again yet
     */
    Future<Map<UUID, Double>> add(Collection<Use> uses);

    /** Forgets buckets that are full again. */
    Future<Void> tidy();

    Future<Void> close();
}
