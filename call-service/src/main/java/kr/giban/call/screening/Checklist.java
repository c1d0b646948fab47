package kr.giban.call.screening;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.giban.call.call.CallTerms;
import kr.giban.call.json.Json;
import kr.giban.call.organization.Organization;
import kr.giban.call.receipt.Receipt;
import kr.giban.call.receipt.SealedDocument;
import kr.giban.platform.rules.Rules;

/** Fills a checklist with what the facts at hand say; items of which they say nothing stay unknown. */
@ApplicationScoped
public class Checklist {
    private final Rules rules;

    Checklist(Rules rules) {
        this.rules = rules;
    }

    private record Line(String item, String nameKo, String nameEn) {}

    /** What is known of one proposal. */
    record Facts(CallTerms terms, Organization organization, Receipt receipt, boolean excluded) {}

    List<ScreeningItem> of(Facts facts, LocalDate on) {
        List<Line> lines =
                Json.MAPPER.convertValue(rules.value("screening.items", on), new TypeReference<List<Line>>() {});
        return lines.stream().map(line -> item(line.item(), facts)).toList();
    }

    private static ScreeningItem item(String item, Facts facts) {
        return switch (item) {
            case "completeness" -> found(item, isComplete(facts), "document-missing");
            case "exclusion" -> found(item, !facts.excluded(), "exclusion-in-force");
            case "eligibility" -> found(item, isEligible(facts), "not-eligible");
            default -> new ScreeningItem(item, Finding.UNKNOWN, null, null, null);
        };
    }

    private static ScreeningItem found(String item, boolean good, String against) {
        return good
                ? new ScreeningItem(item, Finding.PASS, null, null, null)
                : new ScreeningItem(item, Finding.FAIL, against, null, null);
    }

    private static boolean isEligible(Facts facts) {
        return !facts.terms().nonProfitOnly() || facts.organization().isNonProfit();
    }

    private static boolean isComplete(Facts facts) {
        Set<String> kinds =
                facts.receipt().documents().stream().map(SealedDocument::kind).collect(Collectors.toSet());
        return kinds.containsAll(facts.terms().requiredDocuments());
    }
}
