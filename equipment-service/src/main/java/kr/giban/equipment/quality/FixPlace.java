package kr.giban.equipment.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.paging.Slice;
import kr.giban.platform.problem.ProblemException;

/**
 * A place in the list of fixes: criterion by criterion, within each by the ids of the items. Which criterion gains most depends
 * on what is stored, so the cursor holds the order that the first page had: what is put right meanwhile moves nothing else.
 */
record FixPlace(List<Criterion> order, Criterion criterion, UUID after, Slice slice) {
    /** Before all ids. */
    static final UUID START = new UUID(0, 0);

    /** Behind all ids: a center's criterion is one fix, and has no item. */
    private static final UUID END = new UUID(-1, -1);

    private static final Keyset KEYS = Keyset.by("order", "order", String.class)
            .then("criterion", "criterion", String.class)
            .then("id", "id", UUID.class);

    /** Gives the fixes of one criterion after an item. */
    @FunctionalInterface
    interface Source {
        List<Fix> fixes(Criterion criterion, UUID after, int fetch);
    }

    /** Those of an order that are asked for; all if none is. */
    static List<Criterion> wanted(List<Criterion> asked, List<Criterion> order) {
        return asked == null || asked.isEmpty()
                ? order
                : order.stream().filter(asked::contains).toList();
    }

    /** The place that the request asks for; the list begins in the given order. */
    static FixPlace read(PageRequest request, UUID center, List<Criterion> asked, List<Criterion> order) {
        Slice slice = KEYS.slice(request, center, asked);
        List<Object> keys = List.copyOf(slice.parameters().values());
        if (keys.isEmpty()) {
            List<Criterion> begin = wanted(asked, order);
            return new FixPlace(begin, begin.isEmpty() ? null : begin.get(0), START, slice);
        }
        List<Criterion> kept = Arrays.stream(((String) keys.get(0)).split("\\.", -1))
                .map(FixPlace::criterion)
                .toList();
        Criterion current = criterion(keys.get(1).toString());
        if (!kept.contains(current)) {
            throw ProblemException.of("invalid-cursor");
        }
        return new FixPlace(kept, current, (UUID) keys.get(2), slice);
    }

    private static Criterion criterion(String name) {
        try {
            return Criterion.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw ProblemException.of("invalid-cursor");
        }
    }

    /** The rest of the criterion at hand, and of those after it as many as the page needs. */
    Page<Fix> page(Source source, Long total) {
        List<Fix> found = new ArrayList<>();
        UUID from = after;
        for (Criterion next : order.subList(Math.max(0, order.indexOf(criterion)), order.size())) {
            if (found.size() < slice.fetch()) {
                found.addAll(source.fixes(next, from, slice.fetch() - found.size()));
                from = START;
            }
        }
        String kept = order.stream().map(Criterion::name).collect(Collectors.joining("."));
        return slice.page(
                found, total, fix -> List.of(kept, fix.criterion(), fix.itemId() == null ? END : fix.itemId()));
    }
}
