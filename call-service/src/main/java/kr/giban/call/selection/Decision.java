package kr.giban.call.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.giban.call.ranking.Place;
import kr.giban.call.ranking.RankingView;
import kr.giban.platform.problem.Fault;

/** Turns a ranking into results: the first that passed is selected, the next wait, the rest are not selected. */
final class Decision {
    private final RankingView ranking;
    private final SelectionRequest request;

    Decision(RankingView ranking, SelectionRequest request) {
        this.ranking = ranking;
        this.request = request;
    }

    /** What keeps the committee from deciding. */
    List<Fault> blockers() {
        List<Fault> blockers = new ArrayList<>();
        for (Place place : ranking.places()) {
            if (place.place() == null) {
                blockers.add(Fault.of(
                        "too-few-sheets",
                        Map.of(
                                "proposalId", place.proposalId(),
                                "sheets", place.sheets().size(),
                                "least", ranking.terms().minimumSheets())));
            }
            if (place.place() != null && place.passed() && !place.tiedWith().isEmpty()) {
                blockers.add(Fault.of(
                        "tie-unresolved", Map.of("proposalId", place.proposalId(), "tiedWith", place.tiedWith())));
            }
        }
        if (!Boolean.TRUE.equals(request.withoutPendingReviews())) {
            ranking.pending()
                    .forEach(review -> blockers.add(Fault.of(
                            "review-pending",
                            Map.of("reviewId", review.reviewId(), "proposalId", review.proposalId()))));
        }
        return blockers;
    }

    /** What is wrong with the opinions: each evaluated proposal needs one, and nothing else has one. */
    List<Fault> faults() {
        Set<UUID> open = new HashSet<>();
        ranking.places().forEach(place -> open.add(place.proposalId()));
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < request.opinions().size(); i++) {
            UUID proposalId = request.opinions().get(i).proposalId();
            if (!open.remove(proposalId)) {
                faults.add(Fault.at("/opinions/" + i + "/proposalId", "opinion-misplaced"));
            }
        }
        open.forEach(
                proposalId -> faults.add(Fault.at("/opinions", "opinion-missing", Map.of("proposalId", proposalId))));
        return faults;
    }

    List<SelectionResult> results() {
        Map<UUID, String> opinions = new HashMap<>();
        request.opinions().forEach(opinion -> opinions.put(opinion.proposalId(), opinion.opinion()));
        int last = request.reserves() == null ? Integer.MAX_VALUE : 1 + request.reserves();
        return ranking.places().stream()
                .map(place -> new SelectionResult(
                        ranking.callTaskId(),
                        place.proposalId(),
                        place.place(),
                        outcome(place, last),
                        opinions.get(place.proposalId())))
                .toList();
    }

    private static Outcome outcome(Place place, int lastReserve) {
        if (!place.passed() || place.place() > lastReserve) {
            return Outcome.NOT_SELECTED;
        }
        return place.place() == 1 ? Outcome.SELECTED : Outcome.RESERVE;
    }
}
