package kr.giban.equipment.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kr.giban.equipment.item.RowFault;

/** A record on its way into a diary: what was given, what is stored under its number, and what stands against it. */
final class UsageRow {
    private final int position;
    private final UsageContent content;
    private final UUID itemId;
    private final UUID id;
    private final UsageRecord stored;
    private final List<RowFault> faults;

    /** @param freshId what it will be known by if nothing is stored */
    UsageRow(int position, UsageContent content, UUID itemId, UUID freshId, UsageRecord stored, List<RowFault> faults) {
        this.position = position;
        this.content = content;
        this.itemId = itemId;
        this.id = stored == null ? freshId : stored.id();
        this.stored = stored;
        this.faults = new ArrayList<>(faults);
    }

    int position() {
        return position;
    }

    UsageContent content() {
        return content;
    }

    UUID itemId() {
        return itemId;
    }

    UUID id() {
        return id;
    }

    UsageRecord stored() {
        return stored;
    }

    boolean isSound() {
        return faults.isEmpty();
    }

    void refuse(RowFault fault) {
        faults.add(fault);
    }

    boolean isNew() {
        return stored == null;
    }

    boolean changes() {
        return isSound() && (isNew() || !stored.content().saysTheSameAs(content));
    }

    /** The years whose sums it changes. */
    Set<Integer> touchedYears() {
        Set<Integer> years = new TreeSet<>();
        if (isNew()) {
            years.add(content.usedOn().getYear());
        } else if (!stored.content().usedOn().equals(content.usedOn())
                || stored.content().hours().compareTo(content.hours()) != 0) {
            years.add(stored.content().usedOn().getYear());
            years.add(content.usedOn().getYear());
        }
        return years;
    }

    UsageOutcome outcome() {
        if (!isSound()) {
            return new UsageOutcome("REJECTED", null, List.copyOf(faults));
        }
        return new UsageOutcome(isNew() ? "CREATED" : changes() ? "UPDATED" : "UNCHANGED", id, List.of());
    }
}
