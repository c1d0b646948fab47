-- Support centers: each stands at a host institution and has one organization that reports for it.
CREATE TABLE center (
    id uuid PRIMARY KEY,
    code text NOT NULL CONSTRAINT center_code_unique UNIQUE CHECK (code ~ '^[A-Z0-9][A-Z0-9-]{1,31}$'),
    name_ko text NOT NULL,
    name_en text,
    host_institution text NOT NULL,
    organization_id text NOT NULL,
    technopark_code text,
    region_code text NOT NULL,
    contact_name text,
    contact_phone text,
    contact_email text,
    established_on date,
    state text NOT NULL CHECK (state IN ('ACTIVE', 'CLOSED')),
    version bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
COMMENT ON COLUMN center.contact_name IS 'personal';
COMMENT ON COLUMN center.contact_phone IS 'personal';
COMMENT ON COLUMN center.contact_email IS 'personal';
CREATE INDEX center_organization ON center (organization_id);
CREATE INDEX center_region ON center (region_code);
