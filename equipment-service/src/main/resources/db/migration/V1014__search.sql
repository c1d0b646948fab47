-- What an item is found by: the words that the service makes of its texts (SearchText), and by which version of it they were
-- made. Items of an older version, at first all, are filled by a due rule (SearchFill).
ALTER TABLE equipment_item
    DROP COLUMN search_text,
    ADD COLUMN search_vector tsvector,
    ADD COLUMN search_version integer NOT NULL DEFAULT 0;
-- A short pending list: whoever searches has to read it through.
CREATE INDEX equipment_item_found ON equipment_item USING gin (search_vector) WITH (gin_pending_list_limit = 256);
CREATE INDEX equipment_item_unfilled ON equipment_item (search_version, id);

-- Every item has drawn a number by its identifier. Among those that drew a low one it is estimated how many a search finds
-- (FacetRepository); of searches by words among one in sixteen or, where they are very many, one in 128.
CREATE INDEX equipment_item_draw ON equipment_item ((uuid_hash_extended(id, 0) & 1048575));
CREATE INDEX equipment_item_sample ON equipment_item USING gin (search_vector)
    WITH (gin_pending_list_limit = 256) WHERE (uuid_hash_extended(id, 0) & 1023) < 64;
CREATE INDEX equipment_item_small_sample ON equipment_item USING gin (search_vector)
    WITH (gin_pending_list_limit = 256) WHERE (uuid_hash_extended(id, 0) & 1023) < 8;
-- Without it the planner takes a third of all items for sampled.
CREATE STATISTICS equipment_item_sampled ON (uuid_hash_extended(id, 0) & 1023) FROM equipment_item;

-- The words of makers and models, for misspelled ones. Not unique: two transactions may bring the same word at once, and
-- neither should wait for the other.
CREATE TABLE equipment_word (word text NOT NULL CHECK (word <> ''));
CREATE INDEX equipment_word_word ON equipment_word (word);
CREATE INDEX equipment_word_similar ON equipment_word USING gin (word gin_trgm_ops);

-- The orders of the list, each with the tie-break; what has no date or cost comes before all that have one.
DROP INDEX equipment_item_acquired;
DROP INDEX equipment_item_cost;
CREATE INDEX equipment_item_acquired ON equipment_item ((coalesce(acquired_on, date '0001-01-01')), id);
CREATE INDEX equipment_item_cost ON equipment_item ((coalesce(cost_krw, -1)), id);
CREATE INDEX equipment_item_asset_no ON equipment_item (asset_no, id);
CREATE INDEX equipment_item_center ON equipment_item (center_id, id);
-- The filters by range, which the two above served.
CREATE INDEX equipment_item_acquired_on ON equipment_item (acquired_on);
CREATE INDEX equipment_item_cost_krw ON equipment_item (cost_krw);
CREATE INDEX equipment_item_maker ON equipment_item (lower(maker));

-- Where a center stands, in degrees; both or neither.
ALTER TABLE center
    ADD COLUMN latitude double precision CHECK (latitude BETWEEN -90 AND 90),
    ADD COLUMN longitude double precision CHECK (longitude BETWEEN -180 AND 180),
    ADD CONSTRAINT center_stands_somewhere CHECK ((latitude IS NULL) = (longitude IS NULL));
-- Along the surface of a sphere: off by half a percent at most, which is less than a road is longer. PostgreSQL's own
-- earthdistance would need two extensions for the same.
CREATE FUNCTION distance_km(from_latitude double precision, from_longitude double precision,
    to_latitude double precision, to_longitude double precision)
RETURNS numeric LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT round((12742.0176 * asin(least(1, sqrt(
        power(sind((to_latitude - from_latitude) / 2), 2)
        + cosd(from_latitude) * cosd(to_latitude) * power(sind((to_longitude - from_longitude) / 2), 2)))))::numeric, 3)
$$;

INSERT INTO rule (name, valid_from, value, source) VALUES
    ('similar-below-matches', '1900-01-01', '5', 'default, configurable: a search that finds fewer items by its words also finds those of makers and models that look alike; 0 for never'),
    ('similar-percent', '1900-01-01', '60', 'default, configurable: how much of a word must be in another for the two to look alike'),
    ('facet-exact-matches', '1900-01-01', '10000', 'default, configurable: up to how many items facets are counted one by one; beyond, they are estimated from a sample'),
    ('cost-bands-krw', '1900-01-01', '[30000000, 100000000, 300000000, 1000000000, 3000000000]', 'default, configurable: where the bands of cost begin after the first, ascending; 30 million is where the national standard guideline begins to review');

-- The inventory counted by center, class and state, for the matrix. Each statement that changes items adds what it changes, in
-- rows of its own: nobody waits for another's count, and what a transaction undoes was never added. A due rule (TallyMerge)
-- adds the rows of one group up. A trigger does it, so that no way of writing forgets to.
CREATE TABLE equipment_tally (
    center_id uuid NOT NULL,
    class_code text,
    reported_state text NOT NULL,
    items bigint NOT NULL,
    cost_krw numeric NOT NULL,
    utilized bigint NOT NULL,
    utilization numeric NOT NULL
);
COMMENT ON COLUMN equipment_tally.utilized IS 'how many items have a utilization';
COMMENT ON COLUMN equipment_tally.utilization IS 'the sum of theirs, in percent';

CREATE FUNCTION equipment_tally_add() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO equipment_tally
        SELECT center_id, class_code, reported_state, count(*), coalesce(sum(cost_krw), 0), count(utilization_percent),
            coalesce(sum(utilization_percent), 0)
        FROM new_items GROUP BY center_id, class_code, reported_state;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO equipment_tally
        SELECT center_id, class_code, reported_state, -count(*), -coalesce(sum(cost_krw), 0), -count(utilization_percent),
            -coalesce(sum(utilization_percent), 0)
        FROM old_items GROUP BY center_id, class_code, reported_state;
    ELSE
        INSERT INTO equipment_tally
        SELECT center_id, class_code, reported_state, sum(n), coalesce(sum(n * cost_krw), 0),
            coalesce(sum(n) FILTER (WHERE utilization_percent IS NOT NULL), 0), coalesce(sum(n * utilization_percent), 0)
        FROM (
            SELECT 1 AS n, center_id, class_code, reported_state, cost_krw, utilization_percent FROM new_items
            UNION ALL
            SELECT -1, center_id, class_code, reported_state, cost_krw, utilization_percent FROM old_items) changes
        GROUP BY center_id, class_code, reported_state
        HAVING sum(n) <> 0 OR coalesce(sum(n * cost_krw), 0) <> 0 OR coalesce(sum(n * utilization_percent), 0) <> 0
            OR coalesce(sum(n) FILTER (WHERE utilization_percent IS NOT NULL), 0) <> 0;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER equipment_tally_insert AFTER INSERT ON equipment_item
    REFERENCING NEW TABLE AS new_items FOR EACH STATEMENT EXECUTE FUNCTION equipment_tally_add();
CREATE TRIGGER equipment_tally_update AFTER UPDATE ON equipment_item
    REFERENCING OLD TABLE AS old_items NEW TABLE AS new_items FOR EACH STATEMENT EXECUTE FUNCTION equipment_tally_add();
CREATE TRIGGER equipment_tally_delete AFTER DELETE ON equipment_item
    REFERENCING OLD TABLE AS old_items FOR EACH STATEMENT EXECUTE FUNCTION equipment_tally_add();
INSERT INTO equipment_tally
SELECT center_id, class_code, reported_state, count(*), coalesce(sum(cost_krw), 0), count(utilization_percent),
    coalesce(sum(utilization_percent), 0)
FROM equipment_item GROUP BY center_id, class_code, reported_state;
