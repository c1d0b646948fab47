package kr.giban.equipment.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import kr.giban.equipment.item.BulkResult;
import kr.giban.equipment.item.IntakeCounts;
import kr.giban.equipment.item.RowFault;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.Problem;
import kr.giban.platform.problem.ProblemCatalog;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Caller;
import kr.giban.platform.web.RequestInfo;

/** Many records in one request. */
@ApplicationScoped
public class BulkUsageService {
    private static final Set<String> KEY = Set.of("itemId", "centerCode", "assetNo");

    private final UsageIntake intake;
    private final Caller caller;
    private final ProblemCatalog catalog;
    private final RequestInfo request;

    public BulkUsageService(UsageIntake intake, Caller caller, ProblemCatalog catalog, RequestInfo request) {
        this.intake = intake;
        this.caller = caller;
        this.catalog = catalog;
        this.request = request;
    }

    /** Stores the records; an atomic request with any fault is refused with all of them (422). */
    @Transactional
    public BulkResult store(BulkUsageRequest bulk, boolean atomic, boolean dryRun) {
        List<UsageIntake.Given> given = bulk.records().stream()
                .map(entry ->
                        new UsageIntake.Given(entry.itemId(), entry.centerCode(), entry.assetNo(), entry.record()))
                .toList();
        mustOwnSome(given);
        List<UsageOutcome> outcomes = intake.take(given, atomic, dryRun);
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            faults.addAll(faults(i, outcomes.get(i)));
        }
        if (atomic && !faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
        return new BulkResult(dryRun, counts(outcomes), results(outcomes));
    }

    /** One's own records are judged one by one; a request that is only about others' is not one's to make. */
    private void mustOwnSome(List<UsageIntake.Given> given) {
        String mine = caller.requireOrganization();
        List<String> whose = intake.organizations(given).stream()
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!whose.isEmpty() && !whose.contains(mine)) {
            throw ProblemException.of("not-your-organization");
        }
    }

    private List<BulkResult.Entry> results(List<UsageOutcome> outcomes) {
        return IntStream.range(0, outcomes.size())
                .mapToObj(i -> {
                    UsageOutcome outcome = outcomes.get(i);
                    List<Problem.Item> errors = faults(i, outcome).stream()
                            .map(f -> new Problem.Item(
                                    f.pointer(), f.code(), catalog.message(f, request.language()), f.parameters()))
                            .toList();
                    return new BulkResult.Entry(
                            i, outcome.outcome(), outcome.recordId(), errors.isEmpty() ? null : errors);
                })
                .toList();
    }

    private static IntakeCounts counts(List<UsageOutcome> outcomes) {
        return new IntakeCounts(
                count(outcomes, "CREATED"),
                count(outcomes, "UPDATED"),
                count(outcomes, "UNCHANGED"),
                count(outcomes, "REJECTED"));
    }

    private static int count(List<UsageOutcome> outcomes, String outcome) {
        return (int) outcomes.stream().filter(o -> o.outcome().equals(outcome)).count();
    }

    /** The names of the item stand beside the record, the rest within it. */
    private static List<Fault> faults(int index, UsageOutcome outcome) {
        return outcome.faults().stream()
                .map(fault -> Fault.at(pointer(index, fault), fault.code(), fault.parameters()))
                .toList();
    }

    private static String pointer(int index, RowFault fault) {
        return "/records/" + index + (KEY.contains(fault.field()) ? "/" : "/record/") + fault.field();
    }
}
