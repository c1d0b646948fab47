package kr.giban.call.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.giban.call.call.CallTerms;
import kr.giban.call.call.Criterion;

/** Ranks candidates by the terms of their call. A pure function: the same sheets give the same ranking in any order. */
public final class Ranker {
    private final CallTerms terms;
    private final Comparator<Place> better;

    public Ranker(CallTerms terms) {
        this.terms = terms;
        this.better = better(terms);
    }

    /** All candidates, best first; those whose evaluation does not stand come last, without a place. */
    public List<Place> rank(Collection<Candidate> candidates) {
        List<Place> all = candidates.stream().map(this::score).toList();
        List<Place> standing = all.stream()
                .filter(Place::stands)
                .sorted(better.thenComparing(Place::proposalId))
                .toList();
        List<Place> ranked = new ArrayList<>();
        for (int i = 0; i < standing.size(); i++) {
            ranked.add(standing.get(i).at(i + 1, tiedWith(standing, i)));
        }
        all.stream()
                .filter(place -> !place.stands())
                .sorted(Comparator.comparing(Place::proposalId))
                .forEach(ranked::add);
        return ranked;
    }

    private List<UUID> tiedWith(List<Place> standing, int index) {
        Place place = standing.get(index);
        return IntStream.range(0, standing.size())
                .filter(other -> other != index && better.compare(place, standing.get(other)) == 0)
                .mapToObj(other -> standing.get(other).proposalId())
                .toList();
    }

    private Place score(Candidate candidate) {
        boolean stands = candidate.sheets().size() >= terms.minimumSheets();
        BigDecimal bonus = candidate.bonus().min(terms.bonusLimit());
        BigDecimal penalty = candidate.penalty().min(terms.penaltyLimit());
        BigDecimal mean =
                stands ? mean(candidate.sheets().stream().map(Sheet::total).toList()) : null;
        BigDecimal score = stands ? mean.add(bonus).subtract(penalty) : null;
        return new Place(
                null,
                candidate.proposalId(),
                candidate.arrivedAt(),
                trace(candidate.sheets(), stands),
                mean,
                stands ? criterionMeans(candidate.sheets()) : Map.of(),
                bonus,
                penalty,
                score,
                stands && score.compareTo(terms.passMark()) >= 0,
                List.of());
    }

    private BigDecimal mean(Collection<BigDecimal> values) {
        return TrimmedMean.of(values, terms.droppedEachEnd(), terms.scoreScale());
    }

    private Map<String, BigDecimal> criterionMeans(List<Sheet> sheets) {
        Map<String, BigDecimal> means = new TreeMap<>();
        for (Criterion criterion : terms.criteria()) {
            means.put(
                    criterion.key(),
                    mean(sheets.stream()
                            .map(sheet -> sheet.points().getOrDefault(criterion.key(), BigDecimal.ZERO))
                            .toList()));
        }
        return means;
    }

    /** Which of several equal totals is named as dropped makes no difference to the mean; the sheet's id settles it. */
    private List<Place.SheetTrace> trace(List<Sheet> sheets, boolean stands) {
        List<Sheet> sorted = sheets.stream()
                .sorted(Comparator.comparing(Sheet::total).thenComparing(Sheet::sheetId))
                .toList();
        List<Place.SheetTrace> trace = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Sheet sheet = sorted.get(i);
            Place.Use use = !stands ? Place.Use.COUNTED : use(i, sorted.size());
            trace.add(new Place.SheetTrace(sheet.sheetId(), sheet.reviewId(), sheet.total(), use));
        }
        return trace;
    }

    private Place.Use use(int index, int size) {
        if (index < terms.droppedEachEnd()) {
            return Place.Use.DROPPED_LOWEST;
        }
        return index >= size - terms.droppedEachEnd() ? Place.Use.DROPPED_HIGHEST : Place.Use.COUNTED;
    }

    private static Comparator<Place> better(CallTerms terms) {
        Comparator<Place> order = Comparator.comparing(Place::score).reversed();
        for (String rule : terms.tieBreak()) {
            order = order.thenComparing(
                    rule.equals(CallTerms.ARRIVAL)
                            ? Comparator.comparing(Place::arrivedAt)
                            : Comparator.comparing((Place place) ->
                                            place.criterionMeans().getOrDefault(rule, BigDecimal.ZERO))
                                    .reversed());
        }
        return order;
    }
}
