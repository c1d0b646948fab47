package kr.giban.call.document;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.giban.call.json.Json;
import kr.giban.platform.rules.Rules;

/** The kinds of documents by the rule in force. */
@ApplicationScoped
public class DocumentKinds {
    private final Rules rules;

    DocumentKinds(Rules rules) {
        this.rules = rules;
    }

    public List<DocumentKind> on(LocalDate date) {
        return Json.MAPPER.convertValue(
                rules.value("document.kinds", date), new TypeReference<List<DocumentKind>>() {});
    }

    public Set<String> keys(LocalDate date) {
        return on(date).stream().map(DocumentKind::kind).collect(Collectors.toSet());
    }

    public List<String> required(LocalDate date) {
        return on(date).stream()
                .filter(DocumentKind::required)
                .map(DocumentKind::kind)
                .toList();
    }
}
