package kr.giban.call.call;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.giban.call.document.DocumentKinds;
import kr.giban.call.json.Json;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.rules.Rules;

/** Fills a call's terms from the rules in force, and finds what is wrong with them. */
@ApplicationScoped
public class TermsDesk {
    private static final BigDecimal FULL_SCORE = new BigDecimal(100);

    private final Rules rules;
    private final DocumentKinds documents;

    TermsDesk(Rules rules, DocumentKinds documents) {
        this.rules = rules;
        this.documents = documents;
    }

    CallTerms fill(TermsRequest given, LocalDate on) {
        TermsRequest request = requireNonNullElse(given, TermsRequest.NONE);
        List<Criterion> criteria = requireNonNullElseGet(request.criteria(), () -> criteria(on));
        return new CallTerms(
                criteria,
                requireNonNullElseGet(request.bonusLimit(), () -> rules.decimal("call.bonus-limit", on)),
                requireNonNullElseGet(request.penaltyLimit(), () -> rules.decimal("call.penalty-limit", on)),
                requireNonNullElseGet(request.passMark(), () -> rules.decimal("call.pass-mark", on)),
                requireNonNullElseGet(request.minimumSheets(), () -> rules.intValue("call.minimum-sheets", on)),
                requireNonNullElseGet(request.droppedEachEnd(), () -> rules.intValue("call.dropped-each-end", on)),
                rules.intValue("call.score-scale", on),
                requireNonNullElseGet(request.tieBreak(), () -> defaultTieBreak(criteria)),
                requireNonNullElse(request.nonProfitOnly(), true),
                requireNonNullElse(request.eligibilityCheckedAt(), EligibilityCheck.SCREENING),
                requireNonNullElseGet(request.requiredDocuments(), () -> documents.required(on)),
                requireNonNullElseGet(
                        request.institutionShare(), () -> rules.decimal("proposal.institution-share", on)));
    }

    List<Fault> faults(CallTerms terms, LocalDate on) {
        List<Fault> faults = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < terms.criteria().size(); i++) {
            if (!keys.add(terms.criteria().get(i).key())) {
                faults.add(Fault.at("/terms/criteria/" + i + "/key", "criterion-twice"));
            }
        }
        BigDecimal sum = terms.criteria().stream().map(Criterion::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(FULL_SCORE) != 0) {
            faults.add(Fault.at("/terms/criteria", "criteria-sum", Map.of("sum", sum.toPlainString())));
        }
        within(faults, "/terms/bonusLimit", terms.bonusLimit(), rules.decimal("call.bonus-limit", on));
        within(faults, "/terms/penaltyLimit", terms.penaltyLimit(), rules.decimal("call.penalty-limit", on));
        if (terms.minimumSheets() <= 2 * terms.droppedEachEnd()) {
            faults.add(Fault.at("/terms/minimumSheets", "too-few-sheets-to-trim"));
        }
        unknown(faults, "/terms/tieBreak", terms.tieBreak(), keys, CallTerms.ARRIVAL);
        unknown(faults, "/terms/requiredDocuments", terms.requiredDocuments(), documents.keys(on), null);
        return faults;
    }

    private static void within(List<Fault> faults, String pointer, BigDecimal value, BigDecimal limit) {
        if (value.compareTo(limit) > 0) {
            faults.add(Fault.at(pointer, "over-limit", Map.of("limit", limit.toPlainString())));
        }
    }

    private static void unknown(
            List<Fault> faults, String pointer, List<String> values, Set<String> known, String alsoKnown) {
        for (int i = 0; i < values.size(); i++) {
            if (!known.contains(values.get(i)) && !values.get(i).equals(alsoKnown)) {
                faults.add(Fault.at(pointer + "/" + i, "unknown-key", Map.of("key", values.get(i))));
            }
        }
    }

    /** The weightiest criteria first, then the earlier submission. */
    private static List<String> defaultTieBreak(List<Criterion> criteria) {
        List<String> order = new ArrayList<>(criteria.stream()
                .sorted((a, b) -> b.points().compareTo(a.points()))
                .map(Criterion::key)
                .toList());
        order.add(CallTerms.ARRIVAL);
        return order;
    }

    private List<Criterion> criteria(LocalDate on) {
        return Json.MAPPER.convertValue(rules.value("call.criteria", on), new TypeReference<List<Criterion>>() {});
    }
}
