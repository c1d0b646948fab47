package kr.giban.call.call;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/** The terms of a call as far as they are to differ from the rules in force; what is left out is filled in from them. */
public record TermsRequest(
        @Size(min = 1, max = 20) List<@NotNull @Valid Criterion> criteria,
        @DecimalMin("0") BigDecimal bonusLimit,
        @DecimalMin("0") BigDecimal penaltyLimit,
        @DecimalMin("0") @DecimalMax("100") BigDecimal passMark,
        @Min(1) @Max(50) Integer minimumSheets,
        @Min(0) @Max(5) Integer droppedEachEnd,
        @Size(max = 20) List<@NotBlank @Size(max = 40) String> tieBreak,
        Boolean nonProfitOnly,
        EligibilityCheck eligibilityCheckedAt,
        @Size(max = 20) List<@NotBlank @Size(max = 100) String> requiredDocuments,
        @DecimalMin("0") @DecimalMax("1") BigDecimal institutionShare) {

    static final TermsRequest NONE = new TermsRequest(null, null, null, null, null, null, null, null, null, null, null);

    /** The request that would give these terms. */
    static TermsRequest of(CallTerms terms) {
        return new TermsRequest(
                terms.criteria(),
                terms.bonusLimit(),
                terms.penaltyLimit(),
                terms.passMark(),
                terms.minimumSheets(),
                terms.droppedEachEnd(),
                terms.tieBreak(),
                terms.nonProfitOnly(),
                terms.eligibilityCheckedAt(),
                terms.requiredDocuments(),
                terms.institutionShare());
    }
}
