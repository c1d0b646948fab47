-- The database's locale must know Hangul: with ctype C, pg_trgm silently finds no Korean.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE equipment_item (
    id uuid PRIMARY KEY,
    center_id uuid NOT NULL REFERENCES center (id),
    asset_no text NOT NULL CHECK (asset_no <> ''),
    nfec_no text CONSTRAINT equipment_item_nfec_unique UNIQUE
        CHECK (nfec_no ~ '^NFEC-\d{4}-\d{2}-\d{6}$' AND nfec_no <> 'NFEC-0000-00-000000'),
    itube_no text CONSTRAINT equipment_item_itube_unique UNIQUE CHECK (itube_no <> ''),
    name_ko text NOT NULL CHECK (name_ko <> ''),
    name_en text,
    maker text,
    model text,
    spec text,
    class_code text,
    acquired_on date,
    cost_krw bigint CHECK (cost_krw >= 0),
    fund text,
    location text,
    operator_name text,
    operator_phone text,
    sharing text CHECK (sharing IN ('SOLE', 'JOINT_ALLOWED', 'JOINT_SERVICE')),
    sole_use_reason text,
    reported_state text NOT NULL CHECK (reported_state IN ('IN_USE', 'UNDERUSED', 'IDLE', 'RETIRED')),
    retirement_kind text CHECK (retirement_kind IN ('SOLD', 'REUSED', 'SCRAPPED', 'TRANSFERRED', 'LENT')),
    retirement_reason text,
    retired_on date,
    utilization_year integer,
    utilization_percent numeric(6, 2) CHECK (utilization_percent >= 0),
    features text,
    keywords text[] NOT NULL,
    source_task text,
    source_version bigint,
    version bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    search_text text NOT NULL GENERATED ALWAYS AS (
        lower(name_ko || ' ' || coalesce(name_en, '') || ' ' || coalesce(maker, '') || ' ' || coalesce(model, '')
            || ' ' || coalesce(spec, '') || ' ' || coalesce(features, '') || ' ' || asset_no || ' '
            || coalesce(nfec_no, ''))) STORED,
    CONSTRAINT equipment_item_natural_key UNIQUE (center_id, asset_no),
    CONSTRAINT sole_use_has_a_reason CHECK (sharing IS DISTINCT FROM 'SOLE' OR sole_use_reason IS NOT NULL),
    CONSTRAINT retirement_belongs_to_the_retired CHECK (
        reported_state = 'RETIRED'
        OR (retirement_kind IS NULL AND retirement_reason IS NULL AND retired_on IS NULL)),
    CONSTRAINT utilization_has_its_year CHECK ((utilization_year IS NULL) = (utilization_percent IS NULL))
);
COMMENT ON COLUMN equipment_item.operator_name IS 'personal';
COMMENT ON COLUMN equipment_item.operator_phone IS 'personal';
CREATE INDEX equipment_item_class ON equipment_item (class_code);
CREATE INDEX equipment_item_acquired ON equipment_item (acquired_on, id);
CREATE INDEX equipment_item_cost ON equipment_item (cost_krw, id);
CREATE INDEX equipment_item_updated ON equipment_item (updated_at, id);
CREATE INDEX equipment_item_name ON equipment_item (name_ko, id);
CREATE INDEX equipment_item_search ON equipment_item USING gin (search_text gin_trgm_ops);
