package kr.giban.roadmap.gap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.giban.roadmap.need.NeedAnswer;
import kr.giban.roadmap.task.EquipmentLine;
import kr.giban.roadmap.task.TaskText;

/** Sets an inventory against needs: pure, so that the same snapshot always gives the same result. */
final class GapFinder {
    private final Matrix matrix;
    private final ClassTree tree;
    private final Regions places;
    private final List<NeedAnswer> needs;
    private final List<TaskText> tasks;
    private final Set<UUID> delivered;

    /**
     * @param places which region of the matrix a need or a task means
     * @param delivered the tasks whose equipment is in the inventory already
     */
    GapFinder(
            Matrix matrix,
            ClassTree tree,
            Regions places,
            List<NeedAnswer> needs,
            List<TaskText> tasks,
            Set<UUID> delivered) {
        this.matrix = matrix;
        this.tree = tree;
        this.places = places;
        this.needs = needs;
        this.tasks = tasks;
        this.delivered = Set.copyOf(delivered);
    }

    GapResult find() {
        Map<String, List<NeedAnswer>> byClass =
                needs.stream().collect(Collectors.groupingBy(NeedAnswer::classCode, TreeMap::new, Collectors.toList()));
        Set<String> regions =
                matrix.regions().stream().map(places::today).collect(Collectors.toCollection(TreeSet::new));
        needs.forEach(need -> regions.add(places.today(need.region())));
        List<GapCell> cells = new ArrayList<>();
        byClass.forEach((classCode, wanted) -> {
            Map<String, Long> existing = existing(classCode);
            Map<String, Long> planned = planned(classCode);
            for (String region : regions) {
                cells.add(cell(
                        classCode,
                        region,
                        wanted.stream()
                                .filter(need -> places.today(need.region()).equals(region))
                                .toList(),
                        existing.getOrDefault(region, 0L),
                        planned.getOrDefault(region, 0L)));
            }
        });
        Map<GapStatus, Long> counts = new EnumMap<>(GapStatus.class);
        for (GapStatus status : GapStatus.values()) {
            counts.put(
                    status,
                    cells.stream().filter(cell -> cell.status() == status).count());
        }
        return new GapResult(counts, cells, new Proposals(cells, needs).rank());
    }

    private GapCell cell(String classCode, String region, List<NeedAnswer> wanted, long existing, long planned) {
        long required = wanted.stream().mapToLong(NeedAnswer::quantity).sum();
        List<UUID> ids = wanted.stream().map(NeedAnswer::id).toList();
        List<String> filling = tasks.stream()
                .filter(task ->
                        builds(task, classCode, region) || task.needs().stream().anyMatch(ids::contains))
                .map(TaskText::code)
                .toList();
        return new GapCell(
                classCode,
                region,
                GapStatus.of(required, existing),
                required,
                existing,
                planned,
                Math.max(0, required - existing - planned),
                ids,
                filling);
    }

    private boolean builds(TaskText task, String classCode, String region) {
        return task.equipment().stream()
                .anyMatch(line -> placeOf(task, line).equals(region) && tree.isWithin(line.classCode(), classCode));
    }

    private Map<String, Long> existing(String classCode) {
        Map<String, Long> byRegion = new TreeMap<>();
        matrix.counts().forEach((place, count) -> {
            if (tree.isWithin(place.classCode(), classCode)) {
                byRegion.merge(places.today(place.region()), count, Long::sum);
            }
        });
        return byRegion;
    }

    private Map<String, Long> planned(String classCode) {
        Map<String, Long> byRegion = new TreeMap<>();
        // What a delivered task has built is counted among what exists.
        tasks.stream().filter(task -> !delivered.contains(task.id())).forEach(task -> task.equipment().stream()
                .filter(line -> tree.isWithin(line.classCode(), classCode))
                .forEach(line ->
                        byRegion.merge(placeOf(task, line), line.quantity().longValue(), Long::sum)));
        return byRegion;
    }

    private String placeOf(TaskText task, EquipmentLine line) {
        return places.today(task.regionOf(line));
    }
}
