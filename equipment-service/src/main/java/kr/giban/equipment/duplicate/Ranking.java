package kr.giban.equipment.duplicate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The best of what is found for each planned item.
 *
 * @param most so many are kept
 */
record Ranking(List<PlannedItem> items, Judge judge, Comparator<Candidate> bestFirst, int most) {
    /** Whether, and as what, an item of the inventory is named for a planned one. */
    interface Judge {
        Optional<Candidate> judge(PlannedItem planned, PlannedKeys keys, FoundItem item);
    }

    /** By the place of the planned item; what is found for some of them is let go before it is looked for others. */
    Map<Integer, List<Candidate>> of(
            List<List<PlannedKeys>> parts, Function<List<PlannedKeys>, List<FoundItem>> finding) {
        Map<Integer, List<Candidate>> best = new HashMap<>();
        for (List<PlannedKeys> some : parts) {
            Map<Integer, List<FoundItem>> found =
                    finding.apply(some).stream().collect(Collectors.groupingBy(FoundItem::position));
            some.forEach(keys -> best.put(keys.position(), best(keys, found.getOrDefault(keys.position(), List.of()))));
        }
        return best;
    }

    private List<Candidate> best(PlannedKeys keys, List<FoundItem> found) {
        return found.stream()
                .map(item -> judge.judge(items.get(keys.position()), keys, item))
                .flatMap(Optional::stream)
                .sorted(bestFirst)
                .limit(most)
                .toList();
    }
}
