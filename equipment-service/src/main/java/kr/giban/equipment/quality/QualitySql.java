package kr.giban.equipment.quality;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.giban.equipment.usage.finding.FindingSql;

/**
 * The statements of quality. One and the same counts a center that is asked for and all of them at night: each item is judged
 * by all criteria in one pass over the items of the centers.
 */
final class QualitySql {
    /**
     * Per center, when it last sent anything; and items that look like another of their center. By windows and not by a join
     * with their groups, of which the planner would expect too few.
     */
    private static final String BESIDES = """
            WITH heard AS MATERIALIZED (
                SELECT i.center_id, max(greatest(i.updated_at, f.confirmed_at)) AS heard_at
                FROM equipment_item i LEFT JOIN item_confirmation f ON f.item_id = i.id
                WHERE i.center_id = ANY (:centers) GROUP BY i.center_id),
            twins AS MATERIALIZED (
                SELECT id FROM (
                    SELECT i.id, CASE WHEN i.serial_number IS NULL
                        THEN count(*) OVER (PARTITION BY i.center_id, i.maker_key, i.model_key, i.name_key)
                        ELSE count(*) OVER (PARTITION BY i.center_id, i.maker_key, i.model_key, i.serial_number)
                        END AS alike
                    FROM equipment_item i
                    WHERE i.center_id = ANY (:centers) AND i.model_key <> '' AND i.reported_state <> 'RETIRED') n
                WHERE n.alike > 1)
            """;

    /**
     * Items {@code i} of centers {@code c} with what is known besides: their use and state in the running year (findings), use
     * in the year to be reported {@code y}, confirmation {@code f}, usual cost {@code m}, class of today {@code k}. Nobody can
     * put a retired item right.
     */
    private static final String ITEMS =
            """
             FROM equipment_item i JOIN center c ON c.id = i.center_id
            JOIN heard h ON h.center_id = i.center_id
            LEFT JOIN twins t ON t.id = i.id
            LEFT JOIN item_confirmation f ON f.item_id = i.id
            LEFT JOIN usage_year y ON y.item_id = i.id AND y.year = :reportYear AND y.records > 0
            LEFT JOIN class_cost m ON m.class_code = i.class_code AND m.items >= :costItems
            LEFT JOIN code k ON k.list = 'equipment-classes' AND k.code = i.class_code
                AND :today BETWEEN k.valid_from AND k.valid_to
            """ + FindingSql.JUDGED + " WHERE i.center_id = ANY (:centers) AND i.reported_state <> 'RETIRED'";

    /** For each center that has items: score, grade, the scores of the parts, and the counts of each criterion. */
    static final String GRADED = BESIDES
            + """
            , judged AS (
                SELECT i.center_id, %1$s%2$s),
            counted AS (
                SELECT j.center_id, count(*) AS items, %3$s
                FROM judged j GROUP BY j.center_id),
            criteria AS (
                SELECT n.center_id, n.items, v.criterion, v.part, v.weight, v.looked, v.missed
                FROM counted n CROSS JOIN LATERAL (VALUES %4$s) AS v (criterion, part, weight, looked, missed)),
            parts AS (
                SELECT p.center_id, p.part,
                    100 - 100 * sum(p.weight * p.missed) / nullif(sum(p.weight * p.looked), 0) AS score
                FROM criteria p GROUP BY p.center_id, p.part),
            weighed AS (
                SELECT p.center_id, round(sum(p.score * w.weight) / nullif(sum(w.weight), 0), 1) AS score, %5$s
                FROM parts p JOIN (VALUES %6$s) AS w (part, weight) ON w.part = p.part
                WHERE p.score IS NOT NULL GROUP BY p.center_id),
            graded AS (
                SELECT n.center_id, n.items, w.score,
                    CASE WHEN w.score >= :gradeA THEN 'A' WHEN w.score >= :gradeB THEN 'B'
                        WHEN w.score >= :gradeC THEN 'C' WHEN w.score >= :gradeD THEN 'D'
                        WHEN w.score IS NOT NULL THEN 'E' END AS grade,
                    %7$s, (
                        SELECT coalesce(jsonb_object_agg(x.criterion, jsonb_build_array(x.looked, x.missed)), '{}')
                        FROM criteria x WHERE x.center_id = n.center_id AND x.weight > 0) AS counts
                FROM counted n LEFT JOIN weighed w ON w.center_id = n.center_id)
            """.formatted(
                    criteria(c -> CriterionSql.of(c).judged() + " AS " + column(c)),
                    ITEMS,
                    criteria(c -> "count(%1$s) AS looked_%1$s, count(*) FILTER (WHERE %1$s) AS missed_%1$s"
                            .formatted(column(c))),
                    criteria(c -> "('%s', '%s', CAST(:weight%1$s AS numeric), n.looked_%3$s, n.missed_%3$s)"
                            .formatted(c, c.part(), column(c))),
                    parts(p -> "round(max(p.score) FILTER (WHERE p.part = '%s'), 2) AS %s".formatted(p, p.column())),
                    parts(p -> "('%s', CAST(:weight%1$s AS numeric))".formatted(p)),
                    parts(p -> "w." + p.column()));

    static final String ONE = ofOne(GRADED + "SELECT * FROM graded");

    /**
     * Keeps the day's grades, whoever else does the same at once, and tells of those that are not the grade before. Two who do
     * it at once wait for each other row by row, in one order.
     */
    static final String STORE = GRADED + """
            , stored AS (
                INSERT INTO quality_day (day, center_id, grade, score, %1$s, items, counts)
                SELECT CAST(:today AS date), g.center_id, g.grade, g.score, %2$s, g.items, g.counts
                FROM graded g ORDER BY g.center_id
                ON CONFLICT (day, center_id) DO NOTHING RETURNING center_id, grade, score),
            published AS (
                INSERT INTO outbox (id, type, subject, scope, time, data)
                SELECT uuid_v7(:millis, row_number() OVER (ORDER BY c.code)), 'center.quality-changed', 'centers/' || c.id,
                    'public', :now, jsonb_strip_nulls(jsonb_build_object('id', c.id, 'code', c.code, 'day', CAST(:today AS date),
                        'grade', n.grade, 'score', n.score, 'previousGrade', p.grade))
                FROM stored n JOIN center c ON c.id = n.center_id
                LEFT JOIN LATERAL (
                    SELECT q.grade FROM quality_day q WHERE q.center_id = n.center_id AND q.day < :today
                    ORDER BY q.day DESC LIMIT 1) p ON TRUE
                WHERE n.grade IS DISTINCT FROM p.grade)
            SELECT count(*) FROM stored
            """.formatted(parts(Part::column), parts(p -> "g." + p.column()));

    /** Open centers with items and without a grade of the day. */
    static final String UNGRADED = """
            SELECT c.id FROM center c
            WHERE c.state = 'ACTIVE'
            AND NOT EXISTS (SELECT FROM quality_day q WHERE q.day = :day AND q.center_id = c.id)
            AND EXISTS (SELECT FROM equipment_item i WHERE i.center_id = c.id AND i.reported_state <> 'RETIRED')
            ORDER BY c.id
            """;

    /** What items of each class usually cost; once a day, for it reads them all. */
    static final String COUNT_COSTS = """
            INSERT INTO class_cost (class_code, day, items, median_krw)
            SELECT i.class_code, CAST(:day AS date), count(*), percentile_disc(0.5) WITHIN GROUP (ORDER BY i.cost_krw)
            FROM equipment_item i
            WHERE i.class_code IS NOT NULL AND i.cost_krw > 0 AND i.reported_state <> 'RETIRED'
            AND NOT EXISTS (SELECT FROM class_cost k WHERE k.day = :day)
            GROUP BY i.class_code ORDER BY i.class_code
            ON CONFLICT (class_code) DO UPDATE SET
                day = EXCLUDED.day, items = EXCLUDED.items, median_krw = EXCLUDED.median_krw
            """;

    private QualitySql() {}

    /** Items of one center that miss a criterion, from one on. */
    static String fixes(Criterion criterion) {
        CriterionSql sql = CriterionSql.of(criterion);
        return ofOne(BESIDES + "SELECT i.id, i.asset_no, i.name_ko, " + sql.value() + " AS value, " + sql.expected()
                + " AS expected" + ITEMS + " AND " + sql.judged() + " AND i.id > :after ORDER BY i.id LIMIT :fetch");
    }

    /** With one center its items come by the index of center and id in their order; of an array the planner does not know that. */
    private static String ofOne(String sql) {
        return sql.replace("i.center_id = ANY (:centers)", "i.center_id = :center");
    }

    private static String column(Criterion criterion) {
        return criterion.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String criteria(Function<Criterion, String> template) {
        return each(Arrays.stream(Criterion.values()), template);
    }

    private static String parts(Function<Part, String> template) {
        return each(Arrays.stream(Part.values()), template);
    }

    private static <T> String each(Stream<T> all, Function<T, String> template) {
        return all.map(template).collect(Collectors.joining(", "));
    }
}
