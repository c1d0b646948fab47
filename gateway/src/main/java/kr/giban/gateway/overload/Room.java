package kr.giban.gateway.overload;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A number of places, of which each kind of request can make use of its share. */
final class Room {
    private final AtomicInteger inside = new AtomicInteger();
    private final Map<Kind, Integer> places = new EnumMap<>(Kind.class);

    /** For any number with a limit of 0. */
    Room(int limit, OverloadConfig.Share share) {
        for (Kind kind : Kind.values()) {
            int percent = kind.share(share);
            if (limit < 0 || percent < 1 || percent > 100) {
                throw new IllegalArgumentException(
                        "giban.gateway.overload: a limit is at least 0, a share from 1 to 100");
            }
            places.put(kind, limit == 0 ? Integer.MAX_VALUE : (int) Math.max(1, (long) limit * percent / 100));
        }
    }

    /** Takes a place if there is one for the kind; never more than there are, whoever else asks at the same time. */
    boolean enter(Kind kind) {
        if (inside.incrementAndGet() <= places.get(kind)) {
            return true;
        }
        inside.decrementAndGet();
        return false;
    }

    void leave() {
        inside.decrementAndGet();
    }
}
