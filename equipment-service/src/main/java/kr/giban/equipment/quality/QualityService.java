package kr.giban.equipment.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.equipment.center.CenterRef;
import kr.giban.equipment.center.CenterService;
import kr.giban.equipment.code.RegionHistory;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.time.Seoul;

/** How good the data of centers are; everyone may know. */
@ApplicationScoped
public class QualityService {
    private final QualityRepository quality;
    private final GradeRepository grades;
    private final CenterService centers;
    private final RegionHistory regions;
    private final Rules rules;
    private final Clock clock;

    QualityService(
            QualityRepository quality,
            GradeRepository grades,
            CenterService centers,
            RegionHistory regions,
            Rules rules,
            Clock clock) {
        this.quality = quality;
        this.grades = grades;
        this.centers = centers;
        this.regions = regions;
        this.rules = rules;
        this.clock = clock;
    }

    /** A center's data as they are now. */
    CenterQuality of(UUID centerId) {
        CenterRef center = centers.ref(centerId);
        QualityRules now = QualityRules.of(clock.instant(), rules);
        Graded graded = quality.grade(centerId, now);
        return new CenterQuality(
                centerId,
                center.code(),
                now.at(),
                graded.items(),
                graded.grade(),
                graded.score(),
                scores(now),
                Arrays.stream(Part.values())
                        .map(part -> part(centerId, part, graded, now))
                        .toList());
    }

    private static Map<Grade, BigDecimal> scores(QualityRules rules) {
        Map<Grade, BigDecimal> scores = new EnumMap<>(Grade.class);
        Arrays.stream(Grade.values()).forEach(grade -> scores.put(grade, rules.lowestScore(grade)));
        return scores;
    }

    private static CenterQuality.OfPart part(UUID center, Part part, Graded graded, QualityRules rules) {
        return new CenterQuality.OfPart(
                part,
                part.nameKo(),
                part.nameEn(),
                rules.partWeights().get(part),
                graded.parts().get(part),
                Arrays.stream(Criterion.values())
                        .filter(criterion -> criterion.part() == part && rules.weight(criterion) > 0)
                        .sorted(Comparator.comparingDouble(criterion -> -graded.pointsOfOne(criterion, rules)))
                        .map(criterion -> criterion(center, criterion, graded, rules))
                        .toList());
    }

    private static CenterQuality.OfCriterion criterion(
            UUID center, Criterion criterion, Graded graded, QualityRules rules) {
        Counts counts = graded.counts(criterion);
        return new CenterQuality.OfCriterion(
                criterion,
                criterion.wrongKo(),
                criterion.wrongEn(),
                criterion.expectedKo(),
                criterion.expectedEn(),
                rules.weights().get(criterion),
                counts.looked(),
                counts.missed(),
                BigDecimal.valueOf(graded.points(criterion, rules)).setScale(2, RoundingMode.HALF_UP),
                counts.missed() == 0 ? null : "/v1/centers/" + center + "/quality/fixes?criterion=" + criterion);
    }

    /** The last grades of all open centers. */
    Page<CenterGrade> list(PageRequest page, String sort, GradeFilter filter) {
        LocalDate today = Seoul.today(clock);
        Collection<String> wanted =
                filter.region == null || filter.region.isEmpty() ? List.of() : regions.all(filter.region, today);
        return grades.page(page, sort, filter, wanted, today);
    }

    /** A center's trend; by default of the year that ends with {@code to}, and that is today. */
    Page<QualityOfDay> history(UUID centerId, LocalDate from, LocalDate to, PageRequest page) {
        centers.ref(centerId);
        LocalDate last = to == null ? Seoul.today(clock) : to;
        LocalDate first = from == null ? last.minusYears(1).plusDays(1) : from;
        if (first.isAfter(last)) {
            throw ProblemException.of("invalid-request")
                    .withFault(Fault.at("query:to", "out-of-range", Map.of("message", "from ≤ to")));
        }
        return grades.history(centerId, first, last, page);
    }
}
