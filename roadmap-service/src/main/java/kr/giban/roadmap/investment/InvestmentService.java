package kr.giban.roadmap.investment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.giban.roadmap.version.RoadmapVersion;
import kr.giban.roadmap.version.VersionQuery;
import kr.giban.roadmap.version.VersionService;

/** The investment plan: what each division is to get each year, and from whom. */
@ApplicationScoped
public class InvestmentService {
    private final InvestmentRepository investments;
    private final VersionService versions;

    InvestmentService(InvestmentRepository investments, VersionService versions) {
        this.investments = investments;
        this.versions = versions;
    }

    @Transactional
    InvestmentPlan plan(UUID roadmapId, VersionQuery query) {
        RoadmapVersion version = versions.shown(roadmapId, query);
        List<PlanRow> sums = investments.sums(version.id());
        List<PlanRow> rows = new ArrayList<>();
        TreeSet<Integer> years = sums.stream().map(PlanRow::year).collect(Collectors.toCollection(TreeSet::new));
        for (int year : years) {
            for (String division : version.header().divisions()) {
                rows.add(sums.stream()
                        .filter(row -> row.year() == year && row.division().equals(division))
                        .findFirst()
                        .orElse(PlanRow.nothing(year, division)));
            }
        }
        return new InvestmentPlan(roadmapId, version.number(), rows, InvestmentPlan.Total.of(sums));
    }
}
