package kr.giban.equipment.duplicate;

import kr.giban.equipment.item.DerivedState;

/**
 * How alternatives are found: of the class, or of one below it, in the region, those that others may use, whoever made them.
 * First the names that there are, which are few, are held against the planned one's; then of the items of the nearest names
 * the idlest are taken, and the nearest.
 */
final class AlternativeSql {
    /** Written as the index of such items has it. */
    private static final String SHAREABLE =
            "i.reported_state <> 'RETIRED' AND i.sharing IN ('JOINT_ALLOWED', 'JOINT_SERVICE')";

    static final String FIND = """
            WITH planned AS MATERIALIZED (
                SELECT * FROM unnest(:positions, :nameKeys, :regions, :classes) AS p (position, name_key, region, class_code)),
            kin AS MATERIALIZED (SELECT * FROM unnest(:kinOf, :kinCodes) AS k (class_code, code)),
            %1$s
            asked AS MATERIALIZED (SELECT DISTINCT name_key, region, class_code FROM planned),
            pool AS MATERIALIZED (
                SELECT a.region, a.class_code, d.name_key
                FROM (SELECT DISTINCT region, class_code FROM asked) a
                JOIN here h ON h.region = a.region
                CROSS JOIN LATERAL (
                    SELECT DISTINCT i.name_key FROM kin k JOIN equipment_item i
                        ON i.class_code = k.code AND i.center_id = ANY (h.centers) AND %2$s
                    WHERE k.class_code = a.class_code) d),
            best AS MATERIALIZED (
                SELECT a.name_key, a.region, a.class_code, f.id
                FROM asked a JOIN here h ON h.region = a.region
                CROSS JOIN LATERAL (
                    SELECT r.id FROM (SELECT i.id, row_number() OVER (ORDER BY s.busy, m.rank DESC, i.id) AS idlest,
                        row_number() OVER (ORDER BY m.rank DESC, s.busy, i.id) AS nearest FROM (
                        SELECT d.name_key, similarity(d.name_key, a.name_key) AS rank FROM pool d
                        WHERE d.region = a.region AND d.class_code = a.class_code
                        ORDER BY rank DESC, d.name_key LIMIT :names) m
                    JOIN kin k ON k.class_code = a.class_code
                    JOIN equipment_item i ON i.class_code = k.code AND i.center_id = ANY (h.centers)
                        AND i.name_key = m.name_key AND %2$s
                    CROSS JOIN LATERAL (SELECT CASE WHEN 'IDLE' IN (i.reported_state, t.derived) THEN 0
                            WHEN 'UNDERUSED' IN (i.reported_state, t.derived) THEN 1 ELSE 2 END AS busy
                        FROM (SELECT %3$s AS derived OFFSET 0) t OFFSET 0) s) r
                    WHERE r.idlest <= :rows / 2 OR r.nearest <= :rows / 2) f),
            found AS (
                SELECT p.position, b.id FROM planned p JOIN best b
                    ON b.name_key = p.name_key AND b.region = p.region AND b.class_code = p.class_code)
            """.formatted(CandidateSql.PLACES, SHAREABLE, DerivedState.NOW) + CandidateSql.FOUND;

    private AlternativeSql() {}
}
