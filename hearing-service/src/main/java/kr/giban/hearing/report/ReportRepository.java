package kr.giban.hearing.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Counts in one statement, so that all figures are of one moment. */
@ApplicationScoped
class ReportRepository {
    private static final String FIGURES = """
            select 'opinions' figure, '' key, count(*) count from opinion where consultation_id = :id
            union all
            select 'opinions-by-stakeholder-group', stakeholder_group, count(*)
              from opinion where consultation_id = :id group by stakeholder_group
            union all
            select 'opinions-by-respondent', respondent, count(*)
              from opinion where consultation_id = :id group by respondent
            union all
            select 'opinions-by-target', case target_kind
                       when 'ROADMAP' then 'ROADMAP'
                       when 'DIVISION' then 'DIVISION ' || target_division
                       else 'TASK ' || target_task end, count(*)
              from opinion where consultation_id = :id group by 2
            union all
            select 'opinions-by-state', state, count(*) from opinion where consultation_id = :id group by state
            union all
            select 'opinion-groups', '', count(distinct group_id) from opinion where consultation_id = :id
            union all
            select 'opinions-by-disposition', coalesce(d.kind, 'NONE'), count(*)
              from opinion o
              left join disposition_opinion a on a.opinion_id = o.id
              left join disposition d on d.id = a.disposition_id and d.state = 'PUBLISHED'
             where o.consultation_id = :id group by 2
            union all
            select 'registrations-by-hearing', 'ROUND ' || h.round || ' ' || r.mode || ' ' || r.state, count(*)
              from hearing h join registration r on r.hearing_id = h.id
             where h.consultation_id = :id group by 2
            union all
            select 'attendance-by-hearing', 'ROUND ' || h.round, sum(p.attended)
              from hearing h join seat_pool p on p.hearing_id = h.id
             where h.consultation_id = :id group by 2
            union all
            select 'attendance', '', coalesce(sum(p.attended), 0)
              from hearing h join seat_pool p on p.hearing_id = h.id
             where h.consultation_id = :id
            order by figure, key""";

    private final Jdbi jdbi;

    ReportRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<ReportRow> figures(UUID consultation) {
        return jdbi.withHandle(handle -> handle.createQuery(FIGURES)
                .bind("id", consultation)
                .map((row, context) ->
                        new ReportRow(row.getString("figure"), row.getString("key"), row.getLong("count")))
                .list());
    }
}
