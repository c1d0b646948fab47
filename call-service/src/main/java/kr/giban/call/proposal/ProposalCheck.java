package kr.giban.call.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.giban.call.call.CallTask;
import kr.giban.call.call.CallTerms;
import kr.giban.call.call.EligibilityCheck;
import kr.giban.call.document.Document;
import kr.giban.call.organization.Organization;
import kr.giban.platform.check.BusinessNumber;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.rules.Rules;

/** Everything that a submission must satisfy, found all at once. */
@ApplicationScoped
public class ProposalCheck {
    private final Rules rules;

    ProposalCheck(Rules rules) {
        this.rules = rules;
    }

    /** What is wrong, and what is only likely to be held against the proposal later. */
    record Findings(List<Fault> faults, List<Fault> warnings) {
        List<Fault> all() {
            List<Fault> all = new ArrayList<>(faults);
            all.addAll(warnings);
            return all;
        }
    }

    Findings check(
            Proposal proposal, CallTask task, Organization organization, List<Document> documents, LocalDate on) {
        CallTerms terms = task.call().terms();
        List<Fault> faults = new ArrayList<>();
        List<Fault> warnings = new ArrayList<>();
        if (!organization.isApproved()) {
            faults.add(Fault.of("organization-not-approved"));
        }
        if (terms.nonProfitOnly() && !organization.isNonProfit()) {
            boolean refusesNow = terms.eligibilityCheckedAt() == EligibilityCheck.SUBMISSION;
            (refusesNow ? faults : warnings).add(Fault.of("not-eligible"));
        }
        text(proposal, faults);
        period(proposal.content(), on, faults);
        budget(proposal.content(), task, faults);
        consortium(proposal.content(), organization, faults);
        documents(terms, documents, faults);
        if (proposal.content().equipment().isEmpty()) {
            warnings.add(Fault.at("/equipment", "equipment-empty"));
        }
        return new Findings(faults, warnings);
    }

    private static void text(Proposal proposal, List<Fault> faults) {
        String summary = proposal.content().summary();
        if (summary == null || summary.isBlank()) {
            faults.add(Fault.at("/summary", "required"));
        }
        if (proposal.investigator() == null) {
            faults.add(Fault.at("/investigator", "required"));
        }
    }

    private void period(ProposalContent content, LocalDate on, List<Fault> faults) {
        if (content.startsOn() == null) {
            faults.add(Fault.at("/startsOn", "required"));
        }
        if (content.endsOn() == null) {
            faults.add(Fault.at("/endsOn", "required"));
        }
        if (content.startsOn() == null || content.endsOn() == null) {
            return;
        }
        if (!content.startsOn().isBefore(content.endsOn())) {
            faults.add(Fault.at("/endsOn", "period-reversed-proposal"));
        }
        int years = rules.intValue("proposal.maximum-years", on);
        if (content.endsOn().isAfter(content.startsOn().plusYears(years))) {
            faults.add(Fault.at("/endsOn", "period-too-long", Map.of("years", years)));
        }
    }

    private static void budget(ProposalContent content, CallTask task, List<Fault> faults) {
        long total = content.totalKrw();
        if (total == 0) {
            faults.add(Fault.at("/budget", "budget-empty"));
            return;
        }
        Set<Integer> years = new HashSet<>();
        for (int i = 0; i < content.budget().size(); i++) {
            if (!years.add(content.budget().get(i).year())) {
                faults.add(Fault.at("/budget/" + i + "/year", "budget-year-twice"));
            }
        }
        if (content.nationalKrw() > task.grantLimitKrw()) {
            faults.add(Fault.at(
                    "/budget",
                    "grant-over-task",
                    Map.of("nationalKrw", content.nationalKrw(), "limitKrw", task.grantLimitKrw())));
        }
        BigDecimal least = task.call().terms().institutionShare();
        if (BigDecimal.valueOf(content.contributionKrw()).compareTo(least.multiply(BigDecimal.valueOf(total))) < 0) {
            faults.add(Fault.at(
                    "/budget",
                    "contribution-too-low",
                    Map.of(
                            "contributionKrw", content.contributionKrw(),
                            "totalKrw", total,
                            "percent",
                                    least.movePointRight(2).stripTrailingZeros().toPlainString())));
        }
    }

    private static void consortium(ProposalContent content, Organization lead, List<Fault> faults) {
        Set<String> seen = new HashSet<>(Set.of(lead.businessNumber()));
        for (int i = 0; i < content.consortium().size(); i++) {
            String number = BusinessNumber.digits(content.consortium().get(i).businessNumber());
            if (!seen.add(number)) {
                faults.add(Fault.at("/consortium/" + i + "/businessNumber", "institution-twice"));
            }
        }
    }

    private static void documents(CallTerms terms, List<Document> documents, List<Fault> faults) {
        Set<String> there = documents.stream().map(Document::kind).collect(Collectors.toSet());
        terms.requiredDocuments().stream()
                .filter(kind -> !there.contains(kind))
                .forEach(kind -> faults.add(Fault.of("document-missing", Map.of("kind", kind))));
    }
}
