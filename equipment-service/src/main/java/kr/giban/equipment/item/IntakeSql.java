package kr.giban.equipment.item;

import kr.giban.equipment.search.SearchText;

/**
 * The statements through which every row comes into the inventory, a single one as well as a million: what is wrong with
 * a row is found by the same words, whichever way it came. {@code <rows>} is the table that {@link BatchRows} names, {@code
 * <vectors>} what {@link ItemVectors} made.
 */
final class IntakeSql {
    /** Rows that name their center by code get its id. */
    static final String FIND_CENTERS = """
            UPDATE <rows> r SET center_id = c.id FROM center c
            WHERE r.batch_id = :batch AND r.center_code IS NOT NULL AND c.code = r.center_code
            """;

    /**
     * Nobody else changes the items of the batch until it is through; one order for all, so that none waits in a circle. Items
     * of another organization are refused later, and nobody has to wait for that.
     */
    static final String LOCK = """
            SELECT count(*) FROM (
                SELECT 1 FROM equipment_item i
                JOIN <rows> r ON r.center_id = i.center_id AND r.asset_no = i.asset_no
                JOIN center c ON c.id = i.center_id AND c.organization_id = :organization
                WHERE r.batch_id = :batch ORDER BY i.center_id, i.asset_no FOR UPDATE OF i) locked
            """;

    /**
     * All faults that only what is stored can tell, each row's in one go. Of NFEC and i-Tube numbers each belongs to one item
     * that is not retired; that condition stands here word for word as in the indexes, which are not used without it.
     */
    static final String FIND_FAULTS = """
            WITH found AS (
                SELECT s.position, f.field, f.value, f.code, f.parameters
                FROM <rows> s
                LEFT JOIN center c ON c.id = s.center_id
                LEFT JOIN equipment_item i ON i.center_id = s.center_id AND i.asset_no = s.asset_no
                LEFT JOIN equipment_item n ON n.nfec_no = s.nfec_no AND n.reported_state <> 'RETIRED'
                    AND n.id IS DISTINCT FROM i.id
                LEFT JOIN equipment_item t ON t.itube_no = s.itube_no AND t.reported_state <> 'RETIRED'
                    AND t.id IS DISTINCT FROM i.id
                LEFT JOIN code k ON k.list = 'equipment-classes' AND k.code = s.class_code
                    AND :today BETWEEN k.valid_from AND k.valid_to
                CROSS JOIN LATERAL (VALUES
                    ('centerCode', NULL, 'center-missing', '{}'::jsonb, s.center_code IS NULL AND c.id IS NULL),
                    ('centerCode', s.center_code, 'center-unknown', '{}', s.center_code IS NOT NULL AND c.id IS NULL),
                    ('centerCode', s.center_code, 'not-your-organization', '{}', c.organization_id <> :organization),
                    ('centerCode', s.center_code, 'center-closed', '{}', c.state <> 'ACTIVE' AND i.id IS NULL),
                    ('nameKo', NULL, 'required', '{}',
                        i.id IS NULL AND s.name_ko IS NULL AND NOT s.faults @> '[{"field": "nameKo"}]'),
                    ('classCode', s.class_code, 'class-unknown', '{}',
                        s.class_code IS NOT NULL AND k.code IS NULL AND s.class_code IS DISTINCT FROM i.class_code),
                    ('soleUseReason', NULL, 'sole-use-reason-required', '{}',
                        CASE WHEN 'sharing' = ANY (s.cleared) THEN FALSE
                            ELSE coalesce(s.sharing, i.sharing) = 'SOLE' END
                        AND ('sole_use_reason' = ANY (s.cleared)
                            OR coalesce(s.sole_use_reason, i.sole_use_reason) IS NULL)),
                    ('feeUnit', s.fee_unit, 'fee-incomplete', '{}',
                        CASE WHEN 'fee_krw' = ANY (s.cleared) THEN TRUE ELSE coalesce(s.fee_krw, i.fee_krw) IS NULL END
                        <> CASE WHEN 'fee_unit' = ANY (s.cleared) THEN TRUE
                            ELSE coalesce(s.fee_unit, i.fee_unit) IS NULL END
                        AND NOT s.faults @> '[{"field": "feeKrw"}]' AND NOT s.faults @> '[{"field": "feeUnit"}]'),
                    ('reportedState', s.reported_state, 'item-retired', '{}',
                        i.reported_state = 'RETIRED' AND s.reported_state <> 'RETIRED' AND NOT :reinstates),
                    ('reportedState', s.reported_state, 'uses-booked', '{}',
                        s.reported_state = 'RETIRED' AND i.reported_state <> 'RETIRED' AND EXISTS (
                            SELECT 1 FROM booking b WHERE b.item_id = i.id AND b.kind = 'USE' AND b.state = 'ACTIVE'
                            AND upper(b.period) > :now)),
                    ('retirementKind', s.retirement_kind, 'retirement-needs-retired', '{}',
                        (s.retirement_kind IS NOT NULL OR s.retirement_reason IS NOT NULL OR s.retired_on IS NOT NULL)
                        AND coalesce(s.reported_state, i.reported_state, 'IN_USE') <> 'RETIRED'),
                    ('idleReason', NULL, 'idle-reason-needs-idle', '{}',
                        (s.idle_reason IS NOT NULL OR s.idle_since IS NOT NULL)
                        AND coalesce(s.reported_state, i.reported_state, 'IN_USE') <> 'IDLE'),
                    ('sourceVersion', s.source_version::text, 'stale-source',
                        jsonb_build_object('stored', i.source_version), s.source_version < i.source_version),
                    ('nfecNo', s.nfec_no, 'number-taken', %1$s,
                        n.id IS NOT NULL AND coalesce(s.reported_state, i.reported_state, 'IN_USE') <> 'RETIRED'),
                    ('itubeNo', s.itube_no, 'number-taken', %2$s,
                        t.id IS NOT NULL AND coalesce(s.reported_state, i.reported_state, 'IN_USE') <> 'RETIRED')
                ) AS f (field, value, code, parameters, is_so)
                WHERE s.batch_id = :batch AND f.is_so)
            UPDATE <rows> r SET faults = r.faults || f.faults
            FROM (
                SELECT position, jsonb_agg(jsonb_build_object(
                    'field', field, 'value', value, 'code', code, 'parameters', parameters)) AS faults
                FROM found GROUP BY position) f
            WHERE r.batch_id = :batch AND r.position = f.position
            """.formatted(named("n"), named("t"));

    /** In an atomic batch one refused row takes the others with it, and they say so. */
    static final String REFUSE_ALL = """
            UPDATE <rows> r SET faults = jsonb_build_array(
                jsonb_build_object('field', 'line', 'value', NULL, 'code', 'others-refused', 'parameters', '{}'::jsonb))
            WHERE r.batch_id = :batch AND r.faults = '[]'
            AND EXISTS (SELECT 1 FROM <rows> o WHERE o.batch_id = :batch AND o.faults <> '[]')
            """;

    static final String REJECT = "UPDATE <rows> SET outcome = 'REJECTED' WHERE batch_id = :batch AND faults <> '[]'";

    /**
     * Stores what is sound and new, with its events, its audit and each row's outcome, and tells how many items it meant
     * to write and wrote, and to retire; fewer were written if another created one meanwhile. A rehearsal does all but the writing.
     */
    static final String WRITE = write();

    /**
     * A row that brings nothing but a newer source version is no change to anyone, but an older one is stale from then. Files
     * seldom have source versions: then nothing is joined, whatever the planner takes the tables for.
     */
    static final String NOTE_SOURCE_VERSIONS = """
            UPDATE equipment_item i SET source_version = r.source_version FROM <rows> r
            WHERE r.batch_id = :batch AND r.outcome = 'UNCHANGED' AND i.id = r.item_id
            AND r.source_version > coalesce(i.source_version, -1)
            AND EXISTS (
                SELECT 1 FROM <rows> v
                WHERE v.batch_id = :batch AND v.outcome = 'UNCHANGED' AND v.source_version IS NOT NULL)
            """;

    /**
     * Items that were sent as they are have been confirmed, which is noted now and then (item_confirmation); an item that was
     * written since needs no note.
     */
    static final String CONFIRM = """
            INSERT INTO item_confirmation AS t (item_id, confirmed_at)
            SELECT r.item_id, :now FROM <rows> r
            JOIN equipment_item i ON i.id = r.item_id
            LEFT JOIN item_confirmation f ON f.item_id = r.item_id
            WHERE r.batch_id = :batch AND r.outcome = 'UNCHANGED'
            AND i.updated_at < :noted AND (f.confirmed_at IS NULL OR f.confirmed_at < :noted)
            ORDER BY r.item_id
            ON CONFLICT (item_id) DO UPDATE SET confirmed_at = greatest(t.confirmed_at, EXCLUDED.confirmed_at)
            """;

    /** What the batch's centers have and the batch has not; retired items need not be reported any more. */
    static final String MARK_MISSING = """
            INSERT INTO <rows> (batch_id, position, center_id, asset_no, new_id, item_id, cleared, faults, outcome)
            SELECT :batch, (SELECT coalesce(max(position), 0) FROM <rows> WHERE batch_id = :batch)
                    + row_number() OVER (ORDER BY i.center_id, i.asset_no),
                i.center_id, i.asset_no, i.id, i.id, '{}', '[]', 'MISSING'
            FROM equipment_item i JOIN center c ON c.id = i.center_id
            WHERE c.organization_id = :organization AND i.reported_state <> 'RETIRED'
            AND i.center_id IN (
                SELECT r.center_id FROM <rows> r WHERE r.batch_id = :batch UNION SELECT CAST(:center AS uuid))
            AND NOT EXISTS (
                SELECT 1 FROM <rows> r
                WHERE r.batch_id = :batch AND r.center_id = i.center_id AND r.asset_no = i.asset_no)
            """;

    private IntakeSql() {}

    /** The item by which a number is taken. Its center is looked for only where there is one: a join would be made for all. */
    private static String named(String alias) {
        return """
            CASE WHEN %1$s.id IS NOT NULL THEN jsonb_build_object('assetNo', %1$s.asset_no, 'centerCode',
                (SELECT o.code FROM center o WHERE o.id = %1$s.center_id)) END""".formatted(alias);
    }

    private static String write() {
        return """
            WITH merged AS MATERIALIZED (
                SELECT r.position, coalesce(i.id, r.new_id) AS id, r.center_id, c.code AS center_code, r.asset_no,
                    i.id IS NULL AS fresh, i.version AS old_version, i.reported_state AS old_state,
                    CASE WHEN i.id IS NOT NULL THEN %1$s END AS before,
                    coalesce(r.source_version, i.source_version) AS source_version, %2$s,
                    coalesce(v.vector, i.search_vector) AS search_vector,
                    CASE WHEN v.position IS NULL THEN coalesce(i.search_version, 0) ELSE %8$d END AS search_version
                FROM <rows> r
                JOIN center c ON c.id = r.center_id
                LEFT JOIN equipment_item i ON i.center_id = r.center_id AND i.asset_no = r.asset_no
                LEFT JOIN <vectors> v ON v.position = r.position
                WHERE r.batch_id = :batch AND r.faults = '[]'),
            changed AS MATERIALIZED (
                SELECT x.*, %6$s AS told FROM (SELECT m.*, %3$s AS after,
                    CASE WHEN m.fresh THEN 'create'
                        WHEN m.reported_state = 'RETIRED' AND m.old_state <> 'RETIRED' THEN 'retire'
                        WHEN m.old_state = 'RETIRED' AND m.reported_state <> 'RETIRED' THEN 'reinstate'
                        ELSE 'update' END AS action
                    FROM merged m) x
                WHERE x.fresh OR x.before <> x.after),
            written AS (
                INSERT INTO equipment_item AS t
                    (id, center_id, asset_no, %4$s, source_version, search_vector, search_version, version,
                    created_at, updated_at)
                SELECT id, center_id, asset_no, %4$s, source_version, search_vector, search_version, 0, :now, :now
                FROM changed WHERE :write ORDER BY center_id, asset_no
                ON CONFLICT (center_id, asset_no) DO UPDATE SET %5$s,
                    source_version = EXCLUDED.source_version, search_vector = EXCLUDED.search_vector,
                    search_version = EXCLUDED.search_version, version = t.version + 1, updated_at = EXCLUDED.updated_at
                WHERE t.id = EXCLUDED.id
                RETURNING t.id),
            published AS (
                INSERT INTO outbox (id, type, subject, scope, time, data, request_id)
                SELECT uuid_v7(:millis, position), 'equipment.' || action || 'd', 'equipment/' || id, 'public', :now,
                    jsonb_build_object('id', id, 'centerId', center_id, 'centerCode', center_code,
                        'assetNo', asset_no, 'version', coalesce(old_version + 1, 0)) || told,
                    :requestId
                FROM changed WHERE :write ORDER BY position),
            audited AS (
                INSERT INTO audit_entry (id, at, subject, organization, roles, action, entity, entity_id, outcome,
                    before, after, request_id)
                SELECT uuid_v7(:millis, position), :now, :subject, :organization, :roles, action, 'equipment', id::text,
                    'done', %7$s,
                    told || CASE WHEN before ->> 'operatorName' IS DISTINCT FROM after ->> 'operatorName'
                            OR before ->> 'operatorPhone' IS DISTINCT FROM after ->> 'operatorPhone'
                        THEN '{"operatorChanged": true}' ELSE '{}' END::jsonb
                        || CASE WHEN action = 'reinstate'
                            THEN jsonb_build_object('reinstatementReason', CAST(:reinstatement AS text)) ELSE '{}' END,
                    :requestId
                FROM changed WHERE :write ORDER BY position),
            marked AS (
                UPDATE <rows> r SET item_id = m.id,
                    outcome = CASE WHEN c.position IS NULL THEN 'UNCHANGED'
                        WHEN m.fresh THEN 'CREATED' ELSE 'UPDATED' END
                FROM merged m LEFT JOIN changed c ON c.position = m.position
                WHERE r.batch_id = :batch AND r.position = m.position)
            SELECT (SELECT count(*) FROM changed) AS meant, (SELECT count(*) FROM written) AS written,
                (SELECT count(*) FROM changed WHERE action = 'retire') AS retired
            """.formatted(
                        ItemColumns.json("i"),
                        ItemColumns.merged(),
                        ItemColumns.json("m"),
                        ItemColumns.names(),
                        ItemColumns.each(c -> c + " = EXCLUDED." + c),
                        ItemColumns.impersonal("after"),
                        ItemColumns.impersonal("before"),
                        SearchText.VERSION);
    }
}
