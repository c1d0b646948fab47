package kr.giban.equipment.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
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
import kr.giban.equipment.item.DerivedState;
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

    private static final Comparator<Candidate> IDLE_FIRST = Comparator.comparing(
                    (Candidate c) -> !c.reasons().contains(Reason.IDLE))
            .thenComparing(c -> !c.reasons().contains(Reason.UNDERUSED))
            .thenComparing(BEST_FIRST);

    /** Few statements then list all models without a number. */
    private static final Comparator<PlannedKeys> BY_WAY = Comparator.comparing(
                    (PlannedKeys key) -> key.modelNumber().isEmpty())
            .thenComparing(key -> key.modelKey().isEmpty());

    /** Few statements then list the names of one class and region. */
    private static final Comparator<PlannedKeys> BY_PLACE = Comparator.comparing(PlannedKeys::classCode)
            .thenComparing(PlannedKeys::region)
            .thenComparing(PlannedKeys::nameKey);

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
        DerivedState derived = DerivedState.now(ItemRules.on(today, rules));
        MakerNames names = makers.names();
        ClassKin kin = new ClassKin(classes);
        Scorer scorer = new Scorer(limits, names, kin);
        List<PlannedKeys> keys = repository.keys(items, names, regionsToday);
        Map<Integer, List<Candidate>> candidates = new Ranking(items, scorer::judge, BEST_FIRST, limits.candidates())
                .of(parts(keys, BY_WAY), some -> repository.find(some, regionsToday, derived));
        // What may be the same is no alternative, though it is not among the few that are named.
        Ranking.Judge other =
                (planned, key, found) -> scorer.judge(planned, key, found).isPresent()
                        ? Optional.empty()
                        : scorer.judgeAlternative(planned, key, found);
        Map<Integer, List<Candidate>> alternatives = new Ranking(items, other, IDLE_FIRST, limits.alternatives())
                .of(
                        parts(placed(keys, limits), BY_PLACE),
                        some -> repository.findAlternatives(some, regionsToday, kin, derived));
        return new DuplicateCheckResponse(
                now,
                limits,
                keys.stream()
                        .map(key -> new DuplicateCheckResponse.Entry(
                                key.position(),
                                items.get(key.position()),
                                key.makerCode(),
                                candidates.get(key.position()),
                                alternatives.getOrDefault(key.position(), List.of())))
                        .toList());
    }

    /** Those that say of which class they are and where they are to stand. */
    private static List<PlannedKeys> placed(List<PlannedKeys> keys, DuplicateRules limits) {
        return keys.stream()
                .filter(key -> limits.alternatives() > 0 && key.classCode() != null && key.region() != null)
                .toList();
    }

    /** In an order in which those that are looked for in the same way stand together. */
    private static List<List<PlannedKeys>> parts(List<PlannedKeys> keys, Comparator<PlannedKeys> order) {
        List<PlannedKeys> sorted = new ArrayList<>(keys);
        sorted.sort(order.thenComparing(PlannedKeys::position));
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
