package kr.giban.equipment.item;

/** How rows of a batch that mean the same item are told apart. */
final class DuplicateSql {
    /**
     * Of rows with one key or number the first stands that has no other fault; the rest are refused, and say for which. A row
     * that is refused itself takes nothing from the others, and one of an item that is or will be retired no number.
     */
    static final String FIND = """
            WITH keyed AS (
                SELECT r.position, coalesce(r.line, r.position) AS place, r.asset_no,
                    CASE WHEN i.id IS NULL AND r.reported_state IS DISTINCT FROM 'RETIRED' THEN r.nfec_no END AS nfec_no,
                    CASE WHEN i.id IS NULL AND r.reported_state IS DISTINCT FROM 'RETIRED' THEN r.itube_no END AS itube_no,
                    r.faults = '[]' AS sound, r.center_id IS NOT NULL AND r.asset_no IS NOT NULL AS has_key,
                    first_value(r.position) OVER k AS key_position,
                    first_value(coalesce(r.line, r.position)) OVER k AS key_place
                FROM <rows> r
                LEFT JOIN equipment_item i ON i.center_id = r.center_id AND i.asset_no = r.asset_no
                    AND i.reported_state = 'RETIRED'
                WHERE r.batch_id = :batch
                WINDOW k AS (PARTITION BY r.center_id, r.asset_no ORDER BY r.faults = '[]' DESC, r.position)),
            by_key AS (
                SELECT k.*, k.has_key AND k.key_position < k.position AS again,
                    k.sound AND (NOT k.has_key OR k.key_position = k.position) AS stands
                FROM keyed k),
            by_nfec AS (
                SELECT k.*, first_value(k.position) OVER n AS nfec_position, first_value(k.place) OVER n AS nfec_place
                FROM by_key k WINDOW n AS (PARTITION BY k.nfec_no ORDER BY k.stands DESC, k.position)),
            by_itube AS (
                SELECT n.*, first_value(n.position) OVER t AS itube_position, first_value(n.place) OVER t AS itube_place
                FROM by_nfec n WINDOW t AS (PARTITION BY n.itube_no
                    ORDER BY n.stands AND (n.nfec_no IS NULL OR n.nfec_position = n.position) DESC, n.position)),
            found AS (
                SELECT s.position, f.field, f.value, f.line
                FROM by_itube s
                CROSS JOIN LATERAL (VALUES
                    ('assetNo', s.asset_no, s.key_place, s.again),
                    ('nfecNo', s.nfec_no, s.nfec_place,
                        s.nfec_no IS NOT NULL AND s.nfec_position < s.position AND NOT s.again),
                    ('itubeNo', s.itube_no, s.itube_place,
                        s.itube_no IS NOT NULL AND s.itube_position < s.position AND NOT s.again)
                ) AS f (field, value, line, is_so)
                WHERE f.is_so)
            UPDATE <rows> r SET faults = r.faults || f.faults
            FROM (
                SELECT position, jsonb_agg(jsonb_build_object('field', field, 'value', value, 'code', 'duplicate-row',
                    'parameters', jsonb_build_object('line', line))) AS faults
                FROM found GROUP BY position) f
            WHERE r.batch_id = :batch AND r.position = f.position
            """;

    private DuplicateSql() {}
}
