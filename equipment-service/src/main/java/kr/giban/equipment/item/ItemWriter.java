package kr.giban.equipment.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.giban.platform.id.UuidV7;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Caller;
import kr.giban.platform.web.RequestInfo;

/** Stores what a request says as a whole: what it leaves out is emptied. */
@ApplicationScoped
class ItemWriter {
    private final ItemIntake intake;
    private final IntakeRows rows;
    private final ItemChecks checks;
    private final Caller caller;
    private final RequestInfo request;

    ItemWriter(ItemIntake intake, IntakeRows rows, ItemChecks checks, Caller caller, RequestInfo request) {
        this.intake = intake;
        this.rows = rows;
        this.checks = checks;
        this.caller = caller;
        this.request = request;
    }

    /** One item of a request; the center by id or by code. */
    record Given(UUID centerId, String centerCode, String assetNo, ItemContent content) {}

    /** Stores one item or refuses with all of its faults (422); gives what it did. */
    IntakeOutcome write(Given item) {
        return stored(item, new IntakeTerms(true, false, false, caller.actor(), request.requestId()));
    }

    /** The same of an item that was retired, for whoever may bring it back to its organization, and why. */
    IntakeOutcome reinstate(Given item, String organization, String reason) {
        return stored(
                item,
                new IntakeTerms(true, false, false, caller.actor(), request.requestId(), organization, reason, null));
    }

    private IntakeOutcome stored(Given item, IntakeTerms terms) {
        IntakeOutcome outcome = write(List.of(item), terms).get(0);
        if (!outcome.faults().isEmpty()) {
            throw ProblemException.rules(
                    outcome.faults().stream().map(f -> fault("", f)).toList());
        }
        return outcome;
    }

    /** Stores many items and gives each one's outcome, in their order. */
    List<IntakeOutcome> write(List<Given> items, boolean atomic, boolean dryRun) {
        return write(items, new IntakeTerms(atomic, false, dryRun, caller.actor(), request.requestId()));
    }

    private List<IntakeOutcome> write(List<Given> items, IntakeTerms terms) {
        UUID batch = UuidV7.next();
        ItemChecks.Day today = checks.today();
        int[] position = {0};
        intake.stage(
                batch,
                items.stream().map(item -> row(item, ++position[0], today)).iterator());
        intake.settle(batch, terms);
        List<IntakeOutcome> outcomes = rows.all(batch);
        intake.forget(batch);
        return outcomes;
    }

    static Fault fault(String before, RowFault fault) {
        return Fault.at(before + "/" + fault.field(), fault.code(), fault.parameters());
    }

    private static IntakeRow row(Given item, int position, ItemChecks.Day today) {
        ItemContent content = item.content().normalized();
        List<RowFault> faults = new ArrayList<>(today.faults(content));
        Map<String, String> texts = content.texts();
        texts.put("centerCode", item.centerCode());
        texts.put("assetNo", item.assetNo());
        faults.addAll(ItemChecks.unstorable(texts));
        // It was looked at as it was sent; its plain form may have a slash or backslash where that had another sign.
        if (item.assetNo() != null && item.assetNo().indexOf(0) < 0 && !AssetNumbers.isUsable(item.assetNo())) {
            faults.add(RowFault.of("assetNo", item.assetNo(), "asset-number-unusable"));
        }
        return new IntakeRow(
                position,
                null,
                null,
                storable(item.centerCode()),
                item.centerId(),
                storable(item.assetNo()),
                content,
                absent(content),
                faults);
    }

    private static String storable(String text) {
        return text == null ? null : RowFault.visible(text);
    }

    private static Set<String> absent(ItemContent content) {
        Set<String> absent = new HashSet<>();
        content.clearable().forEach((field, value) -> {
            if (value == null) {
                absent.add(field);
            }
        });
        return absent;
    }
}
