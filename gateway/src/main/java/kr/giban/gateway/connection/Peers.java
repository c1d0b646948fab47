package kr.giban.gateway.connection;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many connections there are, in all and from each address. */
final class Peers {
    private final int perAddress;
    private final int most;
    private final ConcurrentMap<String, Integer> byAddress = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();

    /** What there were too many of. */
    enum Excess {
        OF_ADDRESS,
        IN_ALL
    }

    /** With 0 for any number. */
    Peers(int perAddress, int most) {
        if (perAddress < 0 || most < 0) {
            throw new IllegalArgumentException("giban.gateway.connections: a limit is at least 0");
        }
        this.perAddress = perAddress == 0 ? Integer.MAX_VALUE : perAddress;
        this.most = most == 0 ? Integer.MAX_VALUE : most;
    }

    /**
     * Counts one more connection, unless there are too many.
     *
     * @param address null for one whose address does not matter
     * @return null when it is counted; then {@link #leave} must be called once, with the same address
     */
    Excess enter(String address) {
        if (all.incrementAndGet() > most) {
            all.decrementAndGet();
            return Excess.IN_ALL;
        }
        if (address != null && byAddress.merge(address, 1, Integer::sum) > perAddress) {
            leave(address);
            return Excess.OF_ADDRESS;
        }
        return null;
    }

    void leave(String address) {
        all.decrementAndGet();
        if (address != null) {
            byAddress.computeIfPresent(address, (x, count) -> count == 1 ? null : count - 1);
        }
    }

    int count() {
        return all.get();
    }

    /** From how many addresses they are. */
    int addresses() {
        return byAddress.size();
    }
}
