package kr.giban.roadmap.investment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Sums the funding of a version's tasks where they are stored. */
@ApplicationScoped
class InvestmentRepository {
    private final Jdbi jdbi;

    InvestmentRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<PlanRow> sums(UUID versionId) {
        return jdbi.withHandle(db -> db.createQuery("""
                        select f.year, c.division, count(*) as tasks, sum(f."nationalKrw") as national,
                               sum(f."localKrw") as local, sum(f."privateKrw") as private
                          from task_content c
                         cross join jsonb_to_recordset(c.funding)
                               as f(year integer, "nationalKrw" bigint, "localKrw" bigint, "privateKrw" bigint)
                         where c.version_id = :version
                         group by f.year, c.division
                         order by f.year, c.division""")
                .bind("version", versionId)
                .map((row, context) -> {
                    long national = row.getLong("national");
                    long local = row.getLong("local");
                    long ofPrivate = row.getLong("private");
                    return new PlanRow(
                            row.getInt("year"),
                            row.getString("division"),
                            row.getInt("tasks"),
                            national,
                            local,
                            ofPrivate,
                            national + local + ofPrivate);
                })
                .list());
    }
}
