package kr.giban.call.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** What an applicant writes. A draft may leave out almost everything; submission asks for the rest. */
public record ProposalDraft(
        @NotBlank @Size(max = 300) String title,
        @Size(max = 10000) String summary,
        @Pattern(regexp = "\\d{2}") String regionCode,
        LocalDate startsOn,
        LocalDate endsOn,
        @Valid Investigator investigator,
        @Size(max = 10) List<@NotNull @Valid BudgetYear> budget,
        @Size(max = 50) List<@NotNull @Valid ConsortiumMember> consortium,
        @Size(max = 200) List<@NotNull @Valid EquipmentLine> equipment) {

    /** The same without whoever is named in it. */
    ProposalDraft withoutPerson() {
        return new ProposalDraft(title, summary, regionCode, startsOn, endsOn, null, budget, consortium, equipment);
    }

    ProposalContent content() {
        return new ProposalContent(summary, regionCode, startsOn, endsOn, budget, consortium, equipment);
    }
}
