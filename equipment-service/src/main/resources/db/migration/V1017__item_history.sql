-- The matrix, of now and of a past moment.

-- Of now: the inventory counted by state with each two of center, class, sharing and year, so that a matrix of any two
-- dimensions is added up from counts. As before, each statement that changes items adds what it changes, in rows of its own.
DROP TABLE equipment_tally;
CREATE TABLE equipment_tally (
    kind smallint NOT NULL,
    center_id uuid,
    class_code text,
    reported_state text NOT NULL,
    sharing text,
    acquired_on date,
    items bigint NOT NULL,
    cost_krw numeric NOT NULL,
    utilized bigint NOT NULL,
    utilization numeric NOT NULL
);
COMMENT ON COLUMN equipment_tally.kind IS 'by what it is not counted: 8 center, 4 class, 2 sharing, 1 year; two of them';
COMMENT ON COLUMN equipment_tally.acquired_on IS 'the first day of the year of acquisition';
COMMENT ON COLUMN equipment_tally.utilized IS 'how many items have a utilization';
COMMENT ON COLUMN equipment_tally.utilization IS 'the sum of theirs, in percent';
CREATE INDEX equipment_tally_kind ON equipment_tally (kind);

-- Of a past moment: what the matrix counts of each item, since when that holds, and what held before. One row in the first
-- table for each item, one in the second for each change of what is counted; the second is only ever added to, in the order of
-- time, so that a small index of blocks finds what ended after a moment.
CREATE TABLE equipment_counted (
    item_id uuid PRIMARY KEY,
    center_id uuid NOT NULL,
    class_code text,
    reported_state text NOT NULL,
    sharing text,
    acquired_on date,
    cost_krw bigint,
    utilization_percent numeric(6, 2),
    since timestamptz NOT NULL
) WITH (fillfactor = 90);
CREATE TABLE equipment_counted_before (
    item_id uuid NOT NULL,
    center_id uuid NOT NULL,
    class_code text,
    reported_state text NOT NULL,
    sharing text,
    acquired_on date,
    cost_krw bigint,
    utilization_percent numeric(6, 2),
    since timestamptz NOT NULL,
    until timestamptz NOT NULL CHECK (since < until)
);
CREATE INDEX equipment_counted_before_until ON equipment_counted_before USING brin (until) WITH (pages_per_range = 32);

-- What the matrix says of centers; there are few.
CREATE TABLE center_version (
    center_id uuid NOT NULL,
    code text NOT NULL,
    name_ko text NOT NULL,
    name_en text,
    technopark_code text,
    region_code text NOT NULL,
    latitude double precision,
    longitude double precision,
    since timestamptz NOT NULL,
    until timestamptz NOT NULL DEFAULT 'infinity' CHECK (since < until),
    PRIMARY KEY (center_id, since)
);

-- Without it no statement that asks for classes is run by more than one process; the past is counted by several.
ALTER FUNCTION equipment_class_path(date) PARALLEL SAFE;

-- What is there when this begins is known from the audit, which has the content of every item and center after every change.
-- What came into the database by another way counts since its creation, as it was before its first change that is known.
INSERT INTO center_version
WITH told AS (
    SELECT c.id, a.at, 1 AS place, a.id AS entry, a.after AS content
    FROM center c JOIN audit_entry a ON a.entity = 'center' AND a.entity_id = c.id::text
    WHERE a.outcome = 'done' AND a.action IN ('create', 'update')
    UNION ALL
    SELECT c.id, c.created_at, 0, NULL, (
        SELECT a.before FROM audit_entry a
        WHERE a.entity = 'center' AND a.entity_id = c.id::text AND a.outcome = 'done' AND a.action = 'update'
        ORDER BY a.id LIMIT 1)
    FROM center c
    WHERE EXISTS (SELECT FROM audit_entry a
        WHERE a.entity = 'center' AND a.entity_id = c.id::text AND a.outcome = 'done' AND a.action = 'update')
    AND NOT EXISTS (SELECT FROM audit_entry a
        WHERE a.entity = 'center' AND a.entity_id = c.id::text AND a.outcome = 'done' AND a.action = 'create')
    UNION ALL
    SELECT c.id, greatest(c.updated_at, c.created_at), 2, NULL, jsonb_build_object('nameKo', c.name_ko, 'nameEn', c.name_en,
        'technoparkCode', c.technopark_code, 'regionCode', c.region_code, 'latitude', c.latitude, 'longitude', c.longitude)
    FROM center c),
moments AS (
    SELECT DISTINCT ON (id, at) id, at, content ->> 'nameKo' AS name_ko, content ->> 'nameEn' AS name_en,
        content ->> 'technoparkCode' AS technopark_code, content ->> 'regionCode' AS region_code,
        (content ->> 'latitude')::double precision AS latitude, (content ->> 'longitude')::double precision AS longitude
    FROM told ORDER BY id, at, place DESC, entry DESC),
compared AS (
    SELECT m.*, row_number() OVER w = 1 OR ROW (name_ko, name_en, technopark_code, region_code, latitude, longitude)
        IS DISTINCT FROM lag(ROW (name_ko, name_en, technopark_code, region_code, latitude, longitude)) OVER w AS is_new
    FROM moments m WINDOW w AS (PARTITION BY id ORDER BY at))
SELECT m.id, c.code, m.name_ko, m.name_en, m.technopark_code, m.region_code, m.latitude, m.longitude,
    m.at, coalesce(lead(m.at) OVER (PARTITION BY m.id ORDER BY m.at), 'infinity')
FROM compared m JOIN center c ON c.id = m.id WHERE m.is_new;

CREATE TEMPORARY TABLE known ON COMMIT DROP AS
WITH told AS (
    SELECT i.id, a.at, 1 AS place, a.id AS entry, a.after AS content
    FROM equipment_item i JOIN audit_entry a ON a.entity = 'equipment' AND a.entity_id = i.id::text
    WHERE a.outcome = 'done' AND a.action IN ('create', 'update', 'retire')
    UNION ALL
    SELECT i.id, i.created_at, 0, NULL, f.before
    FROM equipment_item i CROSS JOIN LATERAL (
        SELECT a.action, a.before FROM audit_entry a
        WHERE a.entity = 'equipment' AND a.entity_id = i.id::text AND a.outcome = 'done'
        AND a.action IN ('create', 'update', 'retire')
        ORDER BY a.id LIMIT 1) f
    WHERE f.action <> 'create'
    UNION ALL
    SELECT i.id, greatest(i.updated_at, i.created_at), 2, NULL, jsonb_build_object('classCode', i.class_code,
        'reportedState', i.reported_state, 'sharing', i.sharing, 'acquiredOn', i.acquired_on, 'costKrw', i.cost_krw,
        'utilizationPercent', i.utilization_percent)
    FROM equipment_item i
    WHERE EXISTS (SELECT FROM audit_entry a WHERE a.entity = 'equipment' AND a.entity_id = i.id::text AND a.outcome = 'done')
    UNION ALL
    SELECT i.id, i.created_at, 2, NULL, jsonb_build_object('classCode', i.class_code,
        'reportedState', i.reported_state, 'sharing', i.sharing, 'acquiredOn', i.acquired_on, 'costKrw', i.cost_krw,
        'utilizationPercent', i.utilization_percent)
    FROM equipment_item i
    WHERE NOT EXISTS (SELECT FROM audit_entry a WHERE a.entity = 'equipment' AND a.entity_id = i.id::text AND a.outcome = 'done')),
moments AS (
    SELECT DISTINCT ON (id, at) id, at, content ->> 'classCode' AS class_code, content ->> 'reportedState' AS reported_state,
        content ->> 'sharing' AS sharing, (content ->> 'acquiredOn')::date AS acquired_on,
        (content ->> 'costKrw')::bigint AS cost_krw, (content ->> 'utilizationPercent')::numeric(6, 2) AS utilization_percent
    FROM told ORDER BY id, at, place DESC, entry DESC),
compared AS (
    SELECT m.*, row_number() OVER w = 1
        OR ROW (class_code, reported_state, sharing, acquired_on, cost_krw, utilization_percent)
        IS DISTINCT FROM lag(ROW (class_code, reported_state, sharing, acquired_on, cost_krw, utilization_percent)) OVER w
            AS is_new
    FROM moments m WINDOW w AS (PARTITION BY id ORDER BY at))
SELECT m.id AS item_id, i.center_id, m.class_code, m.reported_state, m.sharing, m.acquired_on, m.cost_krw,
    m.utilization_percent, m.at AS since, lead(m.at) OVER (PARTITION BY m.id ORDER BY m.at) AS until
FROM compared m JOIN equipment_item i ON i.id = m.id WHERE m.is_new;
INSERT INTO equipment_counted
SELECT item_id, center_id, class_code, reported_state, sharing, acquired_on, cost_krw, utilization_percent, since
FROM known WHERE until IS NULL;
INSERT INTO equipment_counted_before SELECT * FROM known WHERE until IS NOT NULL ORDER BY until;

CREATE TRIGGER equipment_counted_before_append_only BEFORE UPDATE OR DELETE ON equipment_counted_before
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Joins are planned anew for each statement (EXECUTE): a plan made for the first item would be kept for a file of a million.
--
-- A trigger does all of it, so that no way of writing forgets to. Time is the writer's: what an item says of its creation and
-- last change. Of two changes at one moment the later one counts, and a writer whose clock is behind another's changes
-- nothing of what was before.
CREATE FUNCTION equipment_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO equipment_tally
        SELECT grouping(center_id, class_code, sharing, acquired_in), center_id, class_code, reported_state, sharing, acquired_in,
            count(*), coalesce(sum(cost_krw), 0), count(utilization_percent), coalesce(sum(utilization_percent), 0)
        FROM (SELECT *, date_trunc('year', acquired_on::timestamp)::date AS acquired_in FROM new_items) n
        GROUP BY reported_state, GROUPING SETS ((center_id, class_code), (center_id, sharing), (center_id, acquired_in),
            (class_code, sharing), (class_code, acquired_in), (sharing, acquired_in));

        INSERT INTO equipment_counted
        SELECT id, center_id, class_code, reported_state, sharing, acquired_on, cost_krw, utilization_percent, created_at
        FROM new_items;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO equipment_tally
        SELECT grouping(center_id, class_code, sharing, acquired_in), center_id, class_code, reported_state, sharing, acquired_in,
            -count(*), -coalesce(sum(cost_krw), 0), -count(utilization_percent), -coalesce(sum(utilization_percent), 0)
        FROM (SELECT *, date_trunc('year', acquired_on::timestamp)::date AS acquired_in FROM old_items) o
        GROUP BY reported_state, GROUPING SETS ((center_id, class_code), (center_id, sharing), (center_id, acquired_in),
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
                SELECT n.id, n.center_id, n.class_code, n.reported_state, n.sharing, n.acquired_on, n.cost_krw, n.utilization_percent,
                    n.updated_at, c AS before
                FROM new_items n JOIN equipment_counted c ON c.item_id = n.id
                WHERE ROW (n.center_id, n.class_code, n.reported_state, n.sharing, n.acquired_on, n.cost_krw, n.utilization_percent)
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
DROP TRIGGER equipment_tally_insert ON equipment_item;
DROP TRIGGER equipment_tally_update ON equipment_item;
DROP TRIGGER equipment_tally_delete ON equipment_item;
DROP FUNCTION equipment_tally_add();
CREATE TRIGGER equipment_count_insert AFTER INSERT ON equipment_item
    REFERENCING NEW TABLE AS new_items FOR EACH STATEMENT EXECUTE FUNCTION equipment_count();
CREATE TRIGGER equipment_count_update AFTER UPDATE ON equipment_item
    REFERENCING NEW TABLE AS new_items FOR EACH STATEMENT EXECUTE FUNCTION equipment_count();
CREATE TRIGGER equipment_count_delete AFTER DELETE ON equipment_item
    REFERENCING OLD TABLE AS old_items FOR EACH STATEMENT EXECUTE FUNCTION equipment_count();
INSERT INTO equipment_tally
SELECT grouping(center_id, class_code, sharing, acquired_in), center_id, class_code, reported_state, sharing, acquired_in,
    count(*), coalesce(sum(cost_krw), 0), count(utilization_percent), coalesce(sum(utilization_percent), 0)
FROM (SELECT *, date_trunc('year', acquired_on::timestamp)::date AS acquired_in FROM equipment_item) i
GROUP BY reported_state, GROUPING SETS ((center_id, class_code), (center_id, sharing), (center_id, acquired_in),
    (class_code, sharing), (class_code, acquired_in), (sharing, acquired_in));

CREATE FUNCTION center_keep_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO center_version VALUES (NEW.id, NEW.code, NEW.name_ko, NEW.name_en, NEW.technopark_code, NEW.region_code,
            NEW.latitude, NEW.longitude, NEW.created_at);
        RETURN NULL;
    END IF;
    UPDATE center_version SET code = NEW.code, name_ko = NEW.name_ko, name_en = NEW.name_en,
        technopark_code = NEW.technopark_code, region_code = NEW.region_code, latitude = NEW.latitude, longitude = NEW.longitude
    WHERE center_id = NEW.id AND until = 'infinity' AND since >= NEW.updated_at;
    IF NOT FOUND THEN
        UPDATE center_version SET until = NEW.updated_at WHERE center_id = NEW.id AND until = 'infinity';
        INSERT INTO center_version VALUES (NEW.id, NEW.code, NEW.name_ko, NEW.name_en, NEW.technopark_code, NEW.region_code,
            NEW.latitude, NEW.longitude, NEW.updated_at);
    END IF;
    RETURN NULL;
END $$;
-- A center that is deleted, which happens but by hand, stays in the past.
CREATE TRIGGER center_version_insert AFTER INSERT ON center FOR EACH ROW EXECUTE FUNCTION center_keep_version();
CREATE TRIGGER center_version_update AFTER UPDATE ON center FOR EACH ROW
    WHEN (ROW (OLD.code, OLD.name_ko, OLD.name_en, OLD.technopark_code, OLD.region_code, OLD.latitude, OLD.longitude)
        IS DISTINCT FROM
        ROW (NEW.code, NEW.name_ko, NEW.name_en, NEW.technopark_code, NEW.region_code, NEW.latitude, NEW.longitude))
    EXECUTE FUNCTION center_keep_version();
