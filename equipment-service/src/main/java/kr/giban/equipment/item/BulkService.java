package kr.giban.equipment.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.giban.equipment.center.CenterRef;
import kr.giban.equipment.center.CenterService;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.Problem;
import kr.giban.platform.problem.ProblemCatalog;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Caller;
import kr.giban.platform.web.RequestInfo;

/** Many items in one request. */
@ApplicationScoped
public class BulkService {
    private final ItemWriter writer;
    private final CenterService centers;
    private final Caller caller;
    private final ProblemCatalog catalog;
    private final RequestInfo request;

    public BulkService(
            ItemWriter writer, CenterService centers, Caller caller, ProblemCatalog catalog, RequestInfo request) {
        this.writer = writer;
        this.centers = centers;
        this.caller = caller;
        this.catalog = catalog;
        this.request = request;
    }

    /** Stores the items; an atomic request with any fault is refused with all of them (422). */
    @Transactional
    public BulkResult store(BulkRequest bulk, boolean atomic, boolean dryRun) {
        mustOwnSome(bulk);
        List<IntakeOutcome> outcomes = writer.write(
                bulk.items().stream()
                        .map(entry -> new ItemWriter.Given(
                                null, entry.centerCode().strip(), PlainText.of(entry.assetNo()), entry.item()))
                        .toList(),
                atomic,
                dryRun);
        if (atomic) {
            refuse(outcomes);
        }
        return new BulkResult(dryRun, counts(outcomes), results(outcomes));
    }

    /** One's own rows are judged one by one; a request that is only about others' is not one's to make. */
    private void mustOwnSome(BulkRequest bulk) {
        String mine = caller.requireOrganization();
        List<CenterRef> named = centers.refs(bulk.items().stream()
                .map(e -> e.centerCode().strip())
                .distinct()
                .toList());
        if (!named.isEmpty() && named.stream().noneMatch(c -> c.organizationId().equals(mine))) {
            throw ProblemException.of("not-your-organization");
        }
    }

    private static void refuse(List<IntakeOutcome> outcomes) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            for (RowFault fault : outcomes.get(i).faults()) {
                if (!fault.code().equals("others-refused")) {
                    faults.add(ItemWriter.fault(pointer(i, fault), fault));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
    }

    private List<BulkResult.Entry> results(List<IntakeOutcome> outcomes) {
        return IntStream.range(0, outcomes.size())
                .mapToObj(i -> {
                    IntakeOutcome outcome = outcomes.get(i);
                    List<Problem.Item> errors = outcome.faults().stream()
                            .map(f -> ItemWriter.fault(pointer(i, f), f))
                            .map(f -> new Problem.Item(
                                    f.pointer(), f.code(), catalog.message(f, request.language()), f.parameters()))
                            .toList();
                    return new BulkResult.Entry(
                            i, outcome.outcome(), outcome.itemId(), errors.isEmpty() ? null : errors);
                })
                .toList();
    }

    private static IntakeCounts counts(List<IntakeOutcome> outcomes) {
        return IntakeCounts.of(
                outcomes.stream().collect(Collectors.toMap(IntakeOutcome::outcome, o -> 1, Integer::sum)));
    }

    /** The key stands beside the item, the rest within it. */
    private static String pointer(int index, RowFault fault) {
        boolean key = fault.field().equals("centerCode") || fault.field().equals("assetNo");
        return "/items/" + index + (key ? "" : "/item");
    }
}
