package kr.giban.gateway.proxy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One service and its instances. */
public final class Upstream {
    private final String name;
    private final List<Instance> instances;
    private final RetryBudget retries;
    private final boolean stamped;
    private final AtomicInteger turn = new AtomicInteger();

    Upstream(String name, List<Instance> instances, RetryBudget retries, boolean stamped) {
        this.name = name;
        this.instances = List.copyOf(instances);
        this.retries = retries;
        this.stamped = stamped;
    }

    public String name() {
        return name;
    }

    public List<Instance> instances() {
        return instances;
    }

    /** Whether it is told when its requests arrived. */
    boolean isStamped() {
        return stamped;
    }

    RetryBudget retries() {
        return retries;
    }

    /**
     * The instance with least to do among those that are well and ready; of equals each in its turn.
     *
     * @param failed one that just failed, to be asked again only if there is no other; null for a first attempt
     * @return null when none may be asked
     */
    Instance pick(Instance failed) {
        if (failed == null) {
            retries.earn();
        }
        long now = System.nanoTime();
        Instance best = null;
        int start = instances.size() == 1 ? 0 : Math.floorMod(turn.getAndIncrement(), instances.size());
        for (int i = 0; i < instances.size(); i++) {
            Instance one = instances.get((start + i) % instances.size());
            if (one != failed && isBetter(one, best) && one.mayBeAsked(now)) {
                best = one;
            }
        }
        return best == null && failed != null && failed.mayBeAsked(now) ? failed : best;
    }

    private static boolean isBetter(Instance one, Instance best) {
        if (best == null || one.isReady() != best.isReady()) {
            return best == null || one.isReady();
        }
        return one.outstanding() < best.outstanding();
    }

    boolean hasAnother(Instance failed) {
        return instances.stream().anyMatch(one -> one != failed && !one.isEjected());
    }
}
