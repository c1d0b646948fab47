-- The diary of each item: who used it when, for how long and what for. A record is known by its item and the number that
-- the reporting organization gives it. What is summed up for a year stands in usage_year, kept by triggers, so that
-- nobody who asks for a utilization has to read the diary.
CREATE TABLE usage_record (
    id uuid PRIMARY KEY,
    item_id uuid NOT NULL REFERENCES equipment_item (id),
    record_no text NOT NULL CHECK (record_no <> ''),
    used_on date NOT NULL,
    user_organization text CHECK (user_organization <> ''),
    user_organization_type text NOT NULL CHECK (user_organization_type IN (
        'OWN', 'SMALL', 'MIDSIZE', 'LARGE', 'UNIVERSITY', 'RESEARCH_INSTITUTE', 'PUBLIC', 'INDIVIDUAL', 'OTHER')),
    user_name text,
    samples integer CHECK (samples >= 0),
    hours numeric(6, 2) NOT NULL CHECK (hours >= 0),
    fee_krw bigint CHECK (fee_krw BETWEEN 0 AND 100000000000000),
    purpose text,
    source_version bigint,
    state text NOT NULL CHECK (state IN ('RECORDED', 'WITHDRAWN')),
    withdrawal_reason text,
    version bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT usage_record_natural_key UNIQUE (item_id, record_no),
    CONSTRAINT only_individuals_have_no_organization CHECK (
        (user_organization IS NULL) = (user_organization_type = 'INDIVIDUAL')),
    CONSTRAINT withdrawal_has_a_reason CHECK ((state = 'WITHDRAWN') = (withdrawal_reason IS NOT NULL))
);
COMMENT ON COLUMN usage_record.user_name IS 'personal; erased after usage-user-retention-days';
CREATE INDEX usage_record_day ON usage_record (item_id, used_on, id) INCLUDE (state, hours);
CREATE INDEX usage_record_named ON usage_record (used_on) WHERE user_name IS NOT NULL;

-- What a record was before it was corrected or withdrawn; never changed, and so without the name of the user, which must
-- be erasable.
CREATE TABLE usage_record_version (
    record_id uuid NOT NULL REFERENCES usage_record (id),
    version bigint NOT NULL,
    used_on date NOT NULL,
    user_organization text,
    user_organization_type text NOT NULL,
    samples integer,
    hours numeric(6, 2) NOT NULL,
    fee_krw bigint,
    purpose text,
    state text NOT NULL,
    withdrawal_reason text,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (record_id, version)
);
CREATE TRIGGER usage_record_version_append_only BEFORE UPDATE OR DELETE ON usage_record_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER usage_record_version_no_truncate BEFORE TRUNCATE ON usage_record_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Whoever changes a record, its earlier version is kept. The version stays where nothing changes that is shown of it but
-- the name, and that only to nothing.
CREATE FUNCTION keep_usage_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.id, NEW.item_id, NEW.record_no, NEW.created_at)
            IS DISTINCT FROM (OLD.id, OLD.item_id, OLD.record_no, OLD.created_at) THEN
        RAISE EXCEPTION 'a usage record stays the one it is' USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.version = OLD.version THEN
        IF to_jsonb(NEW) - 'user_name' - 'source_version' <> to_jsonb(OLD) - 'user_name' - 'source_version'
                OR NEW.user_name IS DISTINCT FROM OLD.user_name AND NEW.user_name IS NOT NULL THEN
            RAISE EXCEPTION 'a changed usage record is a new version' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.version <> OLD.version + 1 THEN
        RAISE EXCEPTION 'the versions of a usage record have no gaps' USING ERRCODE = 'restrict_violation';
    END IF;
    INSERT INTO usage_record_version (record_id, version, used_on, user_organization, user_organization_type, samples,
        hours, fee_krw, purpose, state, withdrawal_reason, updated_at)
    VALUES (OLD.id, OLD.version, OLD.used_on, OLD.user_organization, OLD.user_organization_type, OLD.samples,
        OLD.hours, OLD.fee_krw, OLD.purpose, OLD.state, OLD.withdrawal_reason, OLD.updated_at);
    RETURN NEW;
END $$;
CREATE TRIGGER usage_record_keeps_versions BEFORE UPDATE ON usage_record
    FOR EACH ROW EXECUTE FUNCTION keep_usage_version();
CREATE TRIGGER usage_record_no_delete BEFORE DELETE ON usage_record
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER usage_record_no_truncate BEFORE TRUNCATE ON usage_record
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What the diary says of an item and year, withdrawn records left out. Without records there is no last use.
CREATE TABLE usage_year (
    item_id uuid NOT NULL REFERENCES equipment_item (id),
    year integer NOT NULL,
    records integer NOT NULL CHECK (records >= 0),
    hours numeric(12, 2) NOT NULL CHECK (hours >= 0),
    last_used_on date CHECK (extract(year FROM last_used_on) = year),
    PRIMARY KEY (item_id, year),
    CONSTRAINT use_leaves_a_day CHECK ((records = 0) = (last_used_on IS NULL))
);

-- Sums up again what was touched. Two who change the diary of one item come one after the other, so that the sum of the
-- second sees the records of the first.
CREATE FUNCTION sum_usage(items uuid[], years integer[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM equipment_item i WHERE i.id = ANY (items) ORDER BY i.center_id, i.asset_no FOR NO KEY UPDATE;
    INSERT INTO usage_year (item_id, year, records, hours, last_used_on)
    SELECT t.item_id, t.year, s.records, s.hours, s.last_used_on
    FROM unnest(items, years) AS t (item_id, year)
    CROSS JOIN LATERAL (
        SELECT count(*) AS records, coalesce(sum(u.hours), 0) AS hours, max(u.used_on) AS last_used_on
        FROM usage_record u
        WHERE u.item_id = t.item_id AND u.used_on BETWEEN make_date(t.year, 1, 1) AND make_date(t.year, 12, 31)
        AND u.state = 'RECORDED') s
    ORDER BY t.item_id, t.year
    ON CONFLICT (item_id, year) DO UPDATE SET
        records = EXCLUDED.records, hours = EXCLUDED.hours, last_used_on = EXCLUDED.last_used_on;
END $$;

CREATE FUNCTION sum_added_usage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM sum_usage(array_agg(t.item_id), array_agg(t.year))
    FROM (SELECT DISTINCT n.item_id, extract(year FROM n.used_on)::integer AS year FROM new_rows n) t
    HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE TRIGGER usage_record_sums_added AFTER INSERT ON usage_record
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sum_added_usage();

CREATE FUNCTION sum_changed_usage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM sum_usage(array_agg(t.item_id), array_agg(t.year))
    FROM (
        SELECT DISTINCT n.item_id, extract(year FROM d.day)::integer AS year
        FROM old_rows o JOIN new_rows n ON n.id = o.id
        CROSS JOIN LATERAL (VALUES (o.used_on), (n.used_on)) AS d (day)
        WHERE (o.used_on, o.hours, o.state) IS DISTINCT FROM (n.used_on, n.hours, n.state)) t
    HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE TRIGGER usage_record_sums_changed AFTER UPDATE ON usage_record
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sum_changed_usage();

-- The number that a rule has on a day, for statements over many years.
CREATE FUNCTION rule_number(rule_name text, day date) RETURNS numeric LANGUAGE sql STABLE AS $$
    SELECT (r.value #>> '{}')::numeric FROM rule r
    WHERE r.name = rule_name AND r.valid_from <= day ORDER BY r.valid_from DESC LIMIT 1
$$;

INSERT INTO rule (name, valid_from, value, source) VALUES
    ('available-hours-per-year', '1900-01-01', '2000', 'default, configurable: operating hours in the year over this number are the utilization rate'),
    ('idle-months', '1900-01-01', '6', 'default, configurable: unused for more than so many months makes an item idle'),
    ('usage-report-days-after-year', '1900-01-01', '0', 'default, configurable: usage is reported by 31 December of the year and so many days after'),
    ('registration-days', '1900-01-01', '30', 'default, configurable: an item is registered within so many days of its acquisition'),
    ('usage-hours-maximum', '1900-01-01', '24', 'default, configurable: the hours that one record of a day can have'),
    ('usage-user-retention-days', '1900-01-01', '1095', 'default, configurable: how long after the use the name of the user is kept');
