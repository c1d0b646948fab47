package kr.giban.equipment.usage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.giban.equipment.item.PlainText;
import kr.giban.equipment.item.RowFault;
import kr.giban.equipment.usage.UsageStore.RecordKey;
import kr.giban.equipment.usage.UsageStore.Target;
import kr.giban.equipment.usage.UsageStore.Touched;
import kr.giban.equipment.usage.UsageStore.UsedItem;
import kr.giban.platform.audit.AuditJson;
import kr.giban.platform.id.UuidV7;
import kr.giban.platform.outbox.Outbox;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Caller;
import kr.giban.platform.web.RequestInfo;

/**
 * The one way into the diaries; a single record is a batch of one. What is looked at before the writing holds until it is
 * written, as the items are locked. Each method works in the caller's transaction.
 */
@ApplicationScoped
@SuppressWarnings("TooManyParameters")
class UsageIntake {
    private final UsageStore store;
    private final UsageChecks checks;
    private final AuditJson audit;
    private final Outbox outbox;
    private final Caller caller;
    private final RequestInfo request;
    private final Clock clock;

    UsageIntake(
            UsageStore store,
            UsageChecks checks,
            AuditJson audit,
            Outbox outbox,
            Caller caller,
            RequestInfo request,
            Clock clock) {
        this.store = store;
        this.checks = checks;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.request = request;
        this.clock = clock;
    }

    /** One record of a request; its item by id, or by center and asset number. */
    record Given(UUID itemId, String centerCode, String assetNo, UsageContent content) {
        boolean namesItsItemOnce() {
            boolean byKey = centerCode != null && assetNo != null;
            return itemId == null ? byKey : centerCode == null && assetNo == null;
        }
    }

    /** Whose items the records mean; null where nobody's. */
    List<String> organizations(List<Given> given) {
        return targets(given).values().stream().map(Target::organization).toList();
    }

    /**
     * Stores the records that are sound, or none if one is not and they are atomic. The same again changes nothing; other
     * content under a known number corrects it.
     */
    List<UsageOutcome> take(List<Given> given, boolean atomic, boolean dryRun) {
        List<UsageRow> rows = judge(given, !dryRun);
        boolean refused = atomic && !rows.stream().allMatch(UsageRow::isSound);
        if (!dryRun && !refused) {
            write(rows);
        }
        return rows.stream().map(UsageRow::outcome).toList();
    }

    /** Withdraws a record whose item is locked. */
    void withdraw(UsageRecord record, String reason) {
        store(
                List.of(UsageChange.withdrawn(record, reason, audit)),
                Set.of(new Touched(record.itemId(), record.content().usedOn().getYear())));
    }

    /** What is known of each record; of those with one key the first stands that has no other fault. */
    List<UsageRow> judge(List<Given> given, boolean lock) {
        Map<Integer, Target> targets = targets(given);
        String mine = caller.requireOrganization();
        Set<UUID> items = targets.values().stream()
                .filter(target -> mine.equals(target.organization()))
                .map(Target::itemId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, UsedItem> used = lock ? store.lock(items) : store.look(items);
        UsageChecks.Day today = checks.today();
        List<UsageContent> contents = given.stream()
                .map(each -> today.keepable(each.content().normalized()))
                .toList();
        Map<RecordKey, UsageRecord> stored = store.stored(keys(targets, contents));
        List<UsageRow> rows = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Target target = targets.get(i);
            UsageContent content = contents.get(i);
            UsageRecord before = stored.get(new RecordKey(target.itemId(), content.recordNo()));
            List<RowFault> faults = new ArrayList<>(today.faults(content));
            if (!given.get(i).namesItsItemOnce()) {
                faults.add(RowFault.of("itemId", given.get(i).itemId(), "item-not-named"));
            } else if (target.organization() != null && !mine.equals(target.organization())) {
                faults.add(RowFault.of(place(given.get(i)), null, "not-your-organization"));
            } else if (target.itemId() == null) {
                faults.add(RowFault.of(place(given.get(i)), null, "item-unknown"));
            } else {
                faults.addAll(UsageChecks.faults(content, used.get(target.itemId()), before));
            }
            rows.add(new UsageRow(i, content, target.itemId(), UuidV7.next(), before, faults));
        }
        refuseRepetitions(rows);
        return rows;
    }

    private static String place(Given given) {
        return given.itemId() == null ? "assetNo" : "itemId";
    }

    private Map<Integer, Target> targets(List<Given> given) {
        List<UsageStore.Name> names = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Given each = given.get(i);
            names.add(new UsageStore.Name(i, each.itemId(), plain(each.centerCode()), plain(each.assetNo())));
        }
        return store.targets(names);
    }

    private static String plain(String text) {
        return text == null ? null : PlainText.of(text);
    }

    private static Set<RecordKey> keys(Map<Integer, Target> targets, List<UsageContent> contents) {
        Set<RecordKey> keys = new LinkedHashSet<>();
        targets.forEach((position, target) -> {
            if (target.itemId() != null) {
                keys.add(new RecordKey(target.itemId(), contents.get(position).recordNo()));
            }
        });
        return keys;
    }

    private static void refuseRepetitions(List<UsageRow> rows) {
        Map<RecordKey, Integer> first = new HashMap<>();
        for (UsageRow row : rows) {
            if (row.isSound()) {
                Integer before = first.putIfAbsent(
                        new RecordKey(row.itemId(), row.content().recordNo()), row.position());
                if (before != null) {
                    row.refuse(RowFault.of(
                            "recordNo", row.content().recordNo(), "duplicate-row", Map.of("line", before + 1)));
                }
            }
        }
    }

    /** Writes what the judged rows change. */
    void write(List<UsageRow> rows) {
        List<UsageChange> changes = rows.stream()
                .filter(UsageRow::changes)
                .map(row -> row.isNew()
                        ? UsageChange.created(row.position(), row.id(), row.itemId(), row.content(), audit)
                        : UsageChange.corrected(row.position(), row.stored(), row.content(), audit))
                .toList();
        Set<Touched> touched = rows.stream()
                .filter(UsageRow::changes)
                .flatMap(row -> row.touchedYears().stream().map(year -> new Touched(row.itemId(), year)))
                .collect(Collectors.toSet());
        store(changes, touched);
        List<UsageStore.Numbered> numbered = rows.stream()
                .filter(row -> row.isSound() && !row.changes() && row.content().sourceVersion() != null)
                .map(row -> new UsageStore.Numbered(row.id(), row.content().sourceVersion()))
                .toList();
        if (!numbered.isEmpty()) {
            store.note(numbered);
        }
    }

    private void store(List<UsageChange> changes, Set<Touched> touched) {
        if (changes.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        long written = store.write(changes, caller.actor(), now, request.requestId());
        if (written != changes.size()) {
            throw ProblemException.of("conflict").with("constraint", "usage_record_natural_key");
        }
        if (!touched.isEmpty()) {
            store.publish(touched, now, request.requestId());
            outbox.storedByStatement();
        }
    }
}
