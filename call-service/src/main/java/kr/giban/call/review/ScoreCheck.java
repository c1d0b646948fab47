package kr.giban.call.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.giban.call.call.CallTerms;
import kr.giban.call.call.Criterion;
import kr.giban.platform.problem.Fault;

/** Whether a sheet scores each criterion of the call once and within its points. */
final class ScoreCheck {
    private ScoreCheck() {}

    static List<Fault> faults(ScoresRequest request, CallTerms terms, boolean correction) {
        Map<String, Criterion> criteria =
                terms.criteria().stream().collect(Collectors.toMap(Criterion::key, Function.identity()));
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < request.scores().size(); i++) {
            CriterionScore score = request.scores().get(i);
            Criterion criterion = criteria.get(score.criterion());
            String pointer = "/scores/" + i;
            if (criterion == null) {
                faults.add(Fault.at(pointer + "/criterion", "unknown-key", Map.of("key", score.criterion())));
            } else if (!seen.add(score.criterion())) {
                faults.add(Fault.at(pointer + "/criterion", "criterion-twice"));
            } else if (score.points().compareTo(criterion.points()) > 0) {
                faults.add(Fault.at(
                        pointer + "/points",
                        "over-limit",
                        Map.of("limit", criterion.points().toPlainString())));
            }
        }
        terms.criteria().stream()
                .filter(criterion -> !seen.contains(criterion.key()))
                .forEach(criterion ->
                        faults.add(Fault.at("/scores", "criterion-missing", Map.of("key", criterion.key()))));
        if (correction
                && (request.correctionReason() == null
                        || request.correctionReason().isBlank())) {
            faults.add(Fault.at("/correctionReason", "required"));
        }
        return faults;
    }
}
