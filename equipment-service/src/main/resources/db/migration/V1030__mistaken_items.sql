-- Items that were entered by mistake: they are retired with a kind of their own, and what is counted leaves them out.
ALTER TABLE equipment_item DROP CONSTRAINT equipment_item_retirement_kind_check;
ALTER TABLE equipment_item ADD CONSTRAINT equipment_item_retirement_kind_check CHECK (
    retirement_kind IN ('SOLD', 'REUSED', 'SCRAPPED', 'TRANSFERRED', 'LENT', 'ENTERED_BY_MISTAKE'));

-- The state under which the matrix counts an item. A mistaken one has a state that no matrix shows, so that it counts as
-- what it was taken for until it was marked, which is what the inventory said then, and nowhere from then on.
CREATE FUNCTION equipment_counted_state(reported_state text, retirement_kind text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN retirement_kind = 'ENTERED_BY_MISTAKE' THEN 'MISTAKEN' ELSE reported_state END;

-- As before, but for that state.
CREATE OR REPLACE FUNCTION equipment_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO equipment_tally
        SELECT grouping(center_id, class_code, sharing, acquired_in), center_id, class_code, counted_state, sharing, acquired_in,
            count(*), coalesce(sum(cost_krw), 0), count(utilization_percent), coalesce(sum(utilization_percent), 0)
        FROM (SELECT *, date_trunc('year', acquired_on::timestamp)::date AS acquired_in,
            equipment_counted_state(reported_state, retirement_kind) AS counted_state FROM new_items) n
        GROUP BY counted_state, GROUPING SETS ((center_id, class_code), (center_id, sharing), (center_id, acquired_in),
            (class_code, sharing), (class_code, acquired_in), (sharing, acquired_in));

        INSERT INTO equipment_counted
        SELECT id, center_id, class_code, equipment_counted_state(reported_state, retirement_kind), sharing, acquired_on, cost_krw,
            utilization_percent, created_at
        FROM new_items;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO equipment_tally
        SELECT grouping(center_id, class_code, sharing, acquired_in), center_id, class_code, counted_state, sharing, acquired_in,
            -count(*), -coalesce(sum(cost_krw), 0), -count(utilization_percent), -coalesce(sum(utilization_percent), 0)
        FROM (SELECT *, date_trunc('year', acquired_on::timestamp)::date AS acquired_in,
            equipment_counted_state(reported_state, retirement_kind) AS counted_state FROM old_items) o
        GROUP BY counted_state, GROUPING SETS ((center_id, class_code), (center_id, sharing), (center_id, acquired_in),
            (class_code, sharing), (class_code, acquired_in), (sharing, acquired_in));

        -- Nothing is deleted but by hand, and that has no time of its own: it is right after the last change that is known
        -- of its center.
        EXECUTE $sql$
            WITH gone AS (DELETE FROM equipment_counted c USING old_items o WHERE c.item_id = o.id RETURNING c.*),
            last AS (
                SELECT center_id, max(updated_at) AS changed_at FROM (
                    SELECT center_id, updated_at FROM old_items
                    UNION ALL
                    SELECT center_id, updated_at FROM equipment_item WHERE center_id IN (SELECT center_id FROM old_items)) known
                GROUP BY center_id)
            INSERT INTO equipment_counted_before
            SELECT g.item_id, g.center_id, g.class_code, g.reported_state, g.sharing, g.acquired_on, g.cost_krw,
                g.utilization_percent, g.since, greatest(l.changed_at, g.since) + interval '1 microsecond'
            FROM gone g JOIN last l ON l.center_id = g.center_id
        $sql$;
    ELSE
        EXECUTE $sql$
            WITH changed AS MATERIALIZED (
                SELECT n.id, n.center_id, n.class_code, equipment_counted_state(n.reported_state, n.retirement_kind) AS reported_state,
                    n.sharing, n.acquired_on, n.cost_krw, n.utilization_percent, n.updated_at, c AS before
                FROM new_items n JOIN equipment_counted c ON c.item_id = n.id
                WHERE ROW (n.center_id, n.class_code, equipment_counted_state(n.reported_state, n.retirement_kind), n.sharing, n.acquired_on, n.cost_krw, n.utilization_percent)
                    IS DISTINCT FROM
                    ROW (c.center_id, c.class_code, c.reported_state, c.sharing, c.acquired_on, c.cost_krw, c.utilization_percent)),
            tallied AS (
                INSERT INTO equipment_tally
                SELECT grouping(center_id, class_code, sharing, acquired_in), center_id, class_code, reported_state, sharing,
                    acquired_in, sum(n), coalesce(sum(n * cost_krw), 0),
                    coalesce(sum(n) FILTER (WHERE utilization_percent IS NOT NULL), 0), coalesce(sum(n * utilization_percent), 0)
                FROM (
                    SELECT d.*, date_trunc('year', acquired_on::timestamp)::date AS acquired_in FROM (
                        SELECT 1 AS n, center_id, class_code, reported_state, sharing, acquired_on, cost_krw, utilization_percent
                        FROM changed
                        UNION ALL
                        SELECT -1, (before).center_id, (before).class_code, (before).reported_state, (before).sharing,
                            (before).acquired_on, (before).cost_krw, (before).utilization_percent
                        FROM changed) d) differences
                GROUP BY reported_state, GROUPING SETS ((center_id, class_code), (center_id, sharing), (center_id, acquired_in),
                    (class_code, sharing), (class_code, acquired_in), (sharing, acquired_in))
                HAVING sum(n) <> 0 OR coalesce(sum(n * cost_krw), 0) <> 0 OR coalesce(sum(n * utilization_percent), 0) <> 0
                    OR coalesce(sum(n) FILTER (WHERE utilization_percent IS NOT NULL), 0) <> 0),
            ended AS (
                INSERT INTO equipment_counted_before
                SELECT (before).*, updated_at FROM changed WHERE updated_at > (before).since)
            UPDATE equipment_counted c SET center_id = n.center_id, class_code = n.class_code, reported_state = n.reported_state,
                sharing = n.sharing, acquired_on = n.acquired_on, cost_krw = n.cost_krw,
                utilization_percent = n.utilization_percent, since = greatest(c.since, n.updated_at)
            FROM changed n WHERE c.item_id = n.id
        $sql$;
    END IF;
    RETURN NULL;
END $$;
