package kr.giban.equipment.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.giban.equipment.code.CodeLists;
import kr.giban.equipment.code.RegionHistory;
import kr.giban.equipment.item.ItemRules;
import kr.giban.equipment.maker.MakerNames;
import kr.giban.equipment.maker.MakerService;
import kr.giban.platform.codes.Code;
import kr.giban.platform.codes.Codes;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.time.Seoul;

/** Compares planned purchases with the inventory. It changes nothing. */
@ApplicationScoped
public class DuplicateCheckService {
    /** So many planned items are looked for by one statement: what it finds is held in memory until it is judged. */
    private static final int AT_ONCE = 25;

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(c -> !c.reasons().contains(Reason.SAME_CLASS_IN_REGION))
            .thenComparing(c -> !c.reasons().contains(Reason.SHAREABLE))
            .thenComparing(c -> !c.reasons().contains(Reason.IDLE))
            .thenComparing(c -> !c.reasons().contains(Reason.UNDERUSED))
            .thenComparing(Candidate::id);

    private final DuplicateRepository repository;
    private final MakerService makers;
    private final RegionHistory regions;
    private final Codes codes;
    private final Rules rules;
    private final Clock clock;

    public DuplicateCheckService(
            DuplicateRepository repository,
            MakerService makers,
            RegionHistory regions,
            Codes codes,
            Rules rules,
            Clock clock) {
        this.repository = repository;
        this.makers = makers;
        this.regions = regions;
        this.codes = codes;
        this.rules = rules;
        this.clock = clock;
    }

    public DuplicateCheckResponse check(List<PlannedItem> items) {
        Instant now = clock.instant();
        LocalDate today = Seoul.dateOf(now);
        List<Code> classes = codes.list(CodeLists.CLASSES, today);
        Map<String, String> regionsToday = regions.codesOf(today);
        mustBeKnown(items, classes, regionsToday.keySet());
        DuplicateRules limits = DuplicateRules.on(today, rules);
        BigDecimal underused = ItemRules.on(today, rules).underusedPercent();
        MakerNames names = makers.names();
        Scorer scorer = new Scorer(limits, names, new ClassKin(classes));
        List<PlannedKeys> keys = repository.keys(items, names, regionsToday);
        DuplicateCheckResponse.Entry[] entries = new DuplicateCheckResponse.Entry[items.size()];
        for (List<PlannedKeys> some : parts(keys)) {
            Map<Integer, List<FoundItem>> found = repository.find(some, regionsToday, underused).stream()
                    .collect(Collectors.groupingBy(FoundItem::position));
            for (PlannedKeys planned : some) {
                int index = planned.position();
                List<FoundItem> alike = found.getOrDefault(index, List.of());
                entries[index] = new DuplicateCheckResponse.Entry(
                        index,
                        items.get(index),
                        planned.makerCode(),
                        best(items.get(index), planned, alike, scorer, limits.candidates()));
            }
        }
        return new DuplicateCheckResponse(now, limits, List.of(entries));
    }

    private static List<Candidate> best(
            PlannedItem planned, PlannedKeys keys, List<FoundItem> found, Scorer scorer, int candidates) {
        return found.stream()
                .map(item -> scorer.judge(planned, keys, item))
                .flatMap(Optional::stream)
                .sorted(BEST_FIRST)
                .limit(candidates)
                .toList();
    }

    /** Those that are looked for in the same way stand together, so that few statements list all models without a number. */
    private static List<List<PlannedKeys>> parts(List<PlannedKeys> keys) {
        List<PlannedKeys> sorted = new ArrayList<>(keys);
        sorted.sort(Comparator.comparing((PlannedKeys key) -> key.modelNumber().isEmpty())
                .thenComparing(key -> key.modelKey().isEmpty())
                .thenComparing(PlannedKeys::position));
        List<List<PlannedKeys>> parts = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += AT_ONCE) {
            parts.add(sorted.subList(from, Math.min(sorted.size(), from + AT_ONCE)));
        }
        return parts;
    }

    private static void mustBeKnown(List<PlannedItem> items, List<Code> classes, Set<String> regions) {
        Set<String> known = classes.stream().map(Code::code).collect(Collectors.toSet());
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            PlannedItem item = items.get(i);
            if (item.classCode() != null && !known.contains(item.classCode())) {
                faults.add(Fault.at("/items/" + i + "/classCode", "code-unknown", Map.of("code", item.classCode())));
            }
            if (item.region() != null && !regions.contains(item.region())) {
                faults.add(Fault.at("/items/" + i + "/region", "code-unknown", Map.of("code", item.region())));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
    }
}
