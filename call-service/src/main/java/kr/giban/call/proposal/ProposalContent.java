package kr.giban.call.proposal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;

/** A proposal's content without its title and without personal data. */
public record ProposalContent(
        String summary,
        String regionCode,
        LocalDate startsOn,
        LocalDate endsOn,
        List<BudgetYear> budget,
        List<ConsortiumMember> consortium,
        List<EquipmentLine> equipment) {

    static final ProposalContent EMPTY = new ProposalContent(null, null, null, null, null, null, null);

    public ProposalContent {
        budget = budget == null ? List.of() : List.copyOf(budget);
        consortium = consortium == null ? List.of() : List.copyOf(consortium);
        equipment = equipment == null ? List.of() : List.copyOf(equipment);
    }

    @JsonIgnore
    public long nationalKrw() {
        return budget.stream().mapToLong(BudgetYear::nationalKrw).sum();
    }

    /** What the institutions bear: local and private funding. */
    @JsonIgnore
    public long contributionKrw() {
        return totalKrw() - nationalKrw();
    }

    @JsonIgnore
    public long totalKrw() {
        return budget.stream().mapToLong(BudgetYear::total).sum();
    }
}
