package kr.giban.equipment.usage.finding;

/**
 * Findings are made when they are asked for: out of the items and the sums of their years, by primary keys, so that a page
 * costs what it passes over and nothing has to be kept in step with rules that change.
 */
public final class FindingSql {
    static final String COLUMNS = """
            SELECT i.id, i.center_id, c.code AS center_code, c.name_ko AS center_name_ko, c.organization_id, i.asset_no,
                i.name_ko, i.acquired_on, i.reported_state, i.idle_reason, i.idle_since, s.derived_state, s.derived_from, a.available, a.hours,
                u.last_used_on, a.reported_percent, s.reasons
            """;

    /**
     * To be joined to items {@code i} with their centers {@code c}: the last year with use {@code u} until the one asked for,
     * what is known of that one {@code a}, and what follows {@code s}. The diary counts where it has records of the year; else
     * the percentage that the center reports for the year; else an earlier diary, if it ended too long ago, or the day since
     * which the center says that the item is idle. Of a year in which it says so throughout there is no more to report.
     */
    public static final String JUDGED = """
            LEFT JOIN LATERAL (
                SELECT y.year, y.hours, y.last_used_on FROM usage_year y
                WHERE y.item_id = i.id AND y.year <= :year AND y.records > 0 ORDER BY y.year DESC LIMIT 1) u ON TRUE
            CROSS JOIN LATERAL (SELECT
                round(:available * (:asOf - greatest(i.acquired_on, :yearStart) + 1) / :daysInYear, 2) AS available,
                CASE WHEN u.year = :year THEN u.hours END AS hours,
                CASE WHEN i.utilization_year = :year THEN i.utilization_percent END AS reported_percent,
                i.acquired_on + :registrationDays AS register_by) a
            CROSS JOIN LATERAL (SELECT
                CASE WHEN a.hours IS NOT NULL THEN
                        CASE WHEN u.last_used_on < :idleBefore THEN 'IDLE'
                            WHEN a.hours <= a.available * :underusedPercent / 100 THEN 'UNDERUSED' ELSE 'IN_USE' END
                    WHEN a.reported_percent IS NOT NULL THEN
                        CASE WHEN a.reported_percent = 0 THEN 'IDLE'
                            WHEN a.reported_percent <= :underusedPercent THEN 'UNDERUSED' ELSE 'IN_USE' END
                    WHEN u.last_used_on < :idleBefore OR i.idle_since < :idleBefore THEN 'IDLE' END AS derived_state,
                CASE WHEN a.hours IS NOT NULL THEN 'DIARY' WHEN a.reported_percent IS NOT NULL THEN 'REPORT'
                    WHEN u.last_used_on < :idleBefore THEN 'DIARY' WHEN i.idle_since < :idleBefore THEN 'REPORT' END AS derived_from,
                array_remove(ARRAY[
                    CASE WHEN :today > :reportDue AND a.hours IS NULL
                        AND (i.utilization_year IS NULL OR i.utilization_year < :year)
                        AND (i.idle_since IS NULL OR i.idle_since > :yearStart) THEN 'USAGE_NOT_REPORTED' END,
                    CASE WHEN i.acquired_on >= :yearStart
                        AND (i.created_at AT TIME ZONE 'Asia/Seoul')::date > a.register_by
                        AND (c.created_at AT TIME ZONE 'Asia/Seoul')::date <= a.register_by THEN 'REGISTERED_LATE' END,
                    CASE WHEN i.acquired_on >= :yearStart AND i.nfec_no IS NULL AND i.cost_krw >= :scopeMinimum
                        AND :today > a.register_by THEN 'NOT_REGISTERED_NATIONALLY' END], NULL) AS reasons) s
            """;

    static final String FROM = """
             FROM equipment_item i
            JOIN center c ON c.id = i.center_id
            """ + JUDGED;

    /** Nobody can act on a retired item, and one that was not there yet has no findings. */
    static final String WHERE =
            " WHERE i.reported_state <> 'RETIRED' AND (i.acquired_on IS NULL OR i.acquired_on <= :asOf) AND ";

    private FindingSql() {}
}
