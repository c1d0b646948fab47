package kr.giban.equipment.duplicate;

import kr.giban.equipment.item.DerivedState;
import kr.giban.equipment.item.DiaryYear;

/**
 * How candidates are found: set by set for some planned items at once, each way by an index of its own, never by reading
 * the inventory. What is found is then judged by {@link Scorer}; here it is only narrowed down.
 */
final class CandidateSql {
    /** The normal forms of what is planned, by the functions that make those of the inventory. */
    static final String KEYS = """
            SELECT coalesce(maker_key(p.maker), '') AS maker_key, coalesce(text_key(p.model), '') AS model_key,
                coalesce(model_number(p.model), '') AS model_number, text_key(p.name) AS name_key
            FROM unnest(:makers, :models, :names) WITH ORDINALITY AS p (maker, model, name, position)
            ORDER BY p.position
            """;

    /** Where centers lie today, and which lie in each region. */
    static final String PLACES = """
            place AS MATERIALIZED (
                SELECT c.id, coalesce(r.current, c.region_code) AS region
                FROM center c LEFT JOIN unnest(:regionCodes, :regionCurrent) AS r (code, current)
                    ON r.code = c.region_code),
            here AS MATERIALIZED (
                SELECT region, array_agg(id) AS centers FROM place GROUP BY region),
            """;

    /** What is read of items {@code found} by position and identifier. */
    static final String FOUND = """
            SELECT f.position, i.id, c.code AS center_code, c.name_ko AS center_name, c.region_code, l.region AS region_now,
                i.asset_no, i.name_ko, i.name_en, i.name_key, i.maker, i.maker_key, i.model, i.spec, i.features,
                i.purpose, i.class_code, i.sharing, i.reported_state, i.utilization_percent, round(%s, 2) AS diary_percent,
                %s AS derived_state
            FROM found f
            JOIN equipment_item i ON i.id = f.id
            JOIN center c ON c.id = i.center_id
            JOIN place l ON l.id = c.id
            """.formatted(DiaryYear.PERCENT, DerivedState.NOW);

    /**
     * The candidates of each planned item. A model with a number is looked for among those with that number: another number
     * is another model, so letters are only weighed within it. One without a number is weighed against every model without
     * one, each once. Without a model the name decides, and items without a model are found by their name too. Of many alike
     * those in the region come first.
     */
    static final String FIND = """
            WITH RECURSIVE planned AS MATERIALIZED (
                SELECT * FROM unnest(:positions, :makerKeys, :makerCodes, :modelKeys, :modelNumbers, :nameKeys, :regions)
                    AS p (position, maker_key, maker_code, model_key, model_number, name_key, region)),
            %3$s
            word_step (key) AS (
                SELECT min(i.model_key) FROM equipment_item i
                WHERE i.model_number = '' AND i.model_key <> '' AND i.reported_state <> 'RETIRED'
                UNION ALL
                SELECT (SELECT min(i.model_key) FROM equipment_item i WHERE i.model_number = '' AND i.model_key > w.key
                    AND i.model_key <> '' AND i.reported_state <> 'RETIRED')
                FROM word_step w WHERE w.key IS NOT NULL),
            word AS MATERIALIZED (SELECT key FROM word_step WHERE key IS NOT NULL),
            name_step (key) AS (
                SELECT min(i.name_key) FROM equipment_item i WHERE i.reported_state <> 'RETIRED'
                UNION ALL
                SELECT (SELECT min(i.name_key) FROM equipment_item i
                    WHERE i.name_key > n.key AND i.reported_state <> 'RETIRED')
                FROM name_step n WHERE n.key IS NOT NULL),
            name AS MATERIALIZED (SELECT key FROM name_step WHERE key IS NOT NULL),
            found AS (
                SELECT p.position, f.id FROM planned p CROSS JOIN LATERAL (
                    SELECT i.id FROM (
                        SELECT d.model_key, d.maker_key, %1$s
                            + CASE WHEN d.maker_key = p.maker_key OR n.maker_code = p.maker_code THEN 1 ELSE 0 END AS rank
                        FROM (
                            SELECT DISTINCT i.model_key, i.maker_key FROM equipment_item i
                            WHERE i.model_number = p.model_number AND i.model_key <> ''
                            AND i.reported_state <> 'RETIRED') d
                        LEFT JOIN maker_name n ON n.key = d.maker_key
                        ORDER BY rank DESC, d.model_key, d.maker_key LIMIT :models) m
                    JOIN equipment_item i ON i.model_number = p.model_number AND i.model_key = m.model_key
                        AND i.maker_key = m.maker_key AND i.model_key <> '' AND i.reported_state <> 'RETIRED'
                    JOIN place c ON c.id = i.center_id
                    ORDER BY m.rank DESC, c.region = p.region DESC NULLS LAST, i.id LIMIT :rows) f
                WHERE p.model_number <> ''
                UNION
                SELECT p.position, f.id FROM planned p CROSS JOIN LATERAL (
                    SELECT i.id FROM (
                        SELECT d.key, %2$s AS rank FROM word d ORDER BY rank DESC, d.key LIMIT :models) m
                    JOIN equipment_item i ON i.model_number = '' AND i.model_key = m.key
                        AND i.model_key <> '' AND i.reported_state <> 'RETIRED'
                    JOIN place c ON c.id = i.center_id
                    LEFT JOIN maker_name n ON n.key = i.maker_key
                    ORDER BY m.rank
                            + CASE WHEN i.maker_key = p.maker_key OR n.maker_code = p.maker_code THEN 1 ELSE 0 END DESC,
                        c.region = p.region DESC NULLS LAST, i.id LIMIT :rows) f
                WHERE p.model_key <> '' AND p.model_number = ''
                UNION
                SELECT p.position, f.id FROM planned p JOIN here h ON h.region = p.region CROSS JOIN LATERAL (
                    SELECT i.id FROM equipment_item i
                    WHERE i.name_key = p.name_key AND i.center_id = ANY (h.centers) AND i.reported_state <> 'RETIRED'
                    ORDER BY i.center_id, i.id LIMIT :rows) f
                WHERE p.model_key = ''
                UNION
                SELECT p.position, f.id FROM planned p CROSS JOIN LATERAL (
                    SELECT i.id FROM equipment_item i
                    WHERE i.name_key = p.name_key AND i.reported_state <> 'RETIRED'
                    ORDER BY i.center_id, i.id LIMIT :rows) f
                WHERE p.model_key = ''
                UNION
                SELECT p.position, f.id FROM planned p CROSS JOIN LATERAL (
                    SELECT i.id FROM (
                        SELECT d.key, similarity(d.key, p.name_key) AS rank FROM name d
                        ORDER BY rank DESC, d.key LIMIT :models) m
                    CROSS JOIN LATERAL (
                        SELECT i.id, i.center_id FROM equipment_item i
                        WHERE i.name_key = m.key AND i.reported_state <> 'RETIRED'
                        ORDER BY i.center_id, i.id LIMIT :rows) i
                    JOIN place c ON c.id = i.center_id
                    ORDER BY m.rank DESC, c.region = p.region DESC NULLS LAST, i.id LIMIT :rows) f
                WHERE p.model_key = '' AND NOT EXISTS (
                    SELECT 1 FROM equipment_item i
                    WHERE i.name_key = p.name_key AND i.reported_state <> 'RETIRED')
                UNION
                SELECT p.position, f.id FROM planned p CROSS JOIN LATERAL (
                    SELECT i.id FROM equipment_item i JOIN place c ON c.id = i.center_id
                    WHERE i.name_key = p.name_key AND i.model_key = '' AND i.reported_state <> 'RETIRED'
                    ORDER BY c.region = p.region DESC NULLS LAST, i.id LIMIT :rows) f
                WHERE p.model_key <> '')
            """.formatted(rank("d.model_key"), rank("d.key"), PLACES) + FOUND;

    private CandidateSql() {}

    /** How alike a model is to the planned one, as a whole or as a part; only an order among models. */
    private static String rank(String key) {
        return ("similarity(%1$s, p.model_key)"
                        + " + CASE WHEN strpos(%1$s, p.model_key) > 0 OR strpos(p.model_key, %1$s) > 0 THEN 0.5 ELSE 0 END")
                .formatted(key);
    }
}
