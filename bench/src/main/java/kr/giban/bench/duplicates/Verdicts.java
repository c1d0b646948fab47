package kr.giban.bench.duplicates;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Holds what the service calls the same model against what the bench knows. */
final class Verdicts {
    private int called;
    private int rightlyCalled;
    private int duplicates;
    private int found;
    private int listed;

    static Verdicts of(List<Planned> planned, List<Model> models, JsonNode answer) {
        Verdicts verdicts = new Verdicts();
        for (int i = 0; i < planned.size(); i++) {
            verdicts.add(planned.get(i), models, answer.path("items").path(i).path("candidates"));
        }
        return verdicts;
    }

    private void add(Planned planned, List<Model> models, JsonNode candidates) {
        boolean isFound = false;
        boolean isListed = false;
        for (JsonNode candidate : candidates) {
            boolean right = planned.model() != null && isOf(planned.model(), models, candidate);
            isListed |= right;
            if (isCalledSame(candidate)) {
                called++;
                rightlyCalled += right ? 1 : 0;
                isFound |= right;
            }
        }
        duplicates += planned.model() == null ? 0 : 1;
        found += isFound ? 1 : 0;
        listed += isListed ? 1 : 0;
    }

    private static boolean isOf(Model model, List<Model> models, JsonNode candidate) {
        String assetNo = candidate.path("assetNo").asText();
        return assetNo.startsWith("K-")
                && models.get(Integer.parseInt(assetNo.substring(2))).isSame(model);
    }

    private static boolean isCalledSame(JsonNode candidate) {
        for (JsonNode reason : candidate.path("reasons")) {
            if (reason.asText().startsWith("SAME_MODEL")) {
                return true;
            }
        }
        return false;
    }

    /** Of the items that were called the same model, the share that are. */
    double precision() {
        return called == 0 ? 0 : (double) rightlyCalled / called;
    }

    /** Of the planned items that are duplicates, the share whose item was called the same model. */
    double recall() {
        return (double) found / duplicates;
    }

    /** The same, if it was named at all. */
    double listed() {
        return (double) listed / duplicates;
    }
}
