package kr.giban.platform.due;

import java.util.Collection;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jboss.logging.Logger;

/** Does what is due one by one, so that one that cannot be done holds up no other. */
public final class DueItems {
    private static final Logger LOG = Logger.getLogger(DueItems.class);

    private DueItems() {}

    /**
     * Gives how many were moved.
     *
     * @param step moves one, in a transaction of its own; whether it did
     */
    public static <T> int each(String rule, Collection<T> items, Predicate<T> step) {
        return sum(rule, items, item -> step.test(item) ? 1 : 0);
    }

    /** As {@link #each}, where one can mean several moves. */
    public static <T> int sum(String rule, Collection<T> items, ToIntFunction<T> step) {
        int moved = 0;
        for (T item : items) {
            try {
                moved += step.applyAsInt(item);
            } catch (RuntimeException e) {
                LOG.errorf(e, "The due rule %s failed for %s", rule, item);
            }
        }
        return moved;
    }
}
