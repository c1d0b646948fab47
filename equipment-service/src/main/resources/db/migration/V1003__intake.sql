-- Rows on their way into the inventory, of an import or a bulk request. A null value leaves what is stored, a name in
-- "cleared" empties it. One path of statements checks and stores them, so that every way in keeps the same rules.
CREATE TABLE intake_row (
    batch_id uuid NOT NULL,
    position integer NOT NULL,
    line integer,
    cells text[],
    center_code text,
    center_id uuid,
    asset_no text,
    new_id uuid NOT NULL,
    item_id uuid,
    nfec_no text,
    itube_no text,
    name_ko text,
    name_en text,
    maker text,
    model text,
    spec text,
    class_code text,
    acquired_on date,
    cost_krw bigint,
    fund text,
    location text,
    operator_name text,
    operator_phone text,
    sharing text,
    sole_use_reason text,
    reported_state text,
    retirement_kind text,
    retirement_reason text,
    retired_on date,
    utilization_year integer,
    utilization_percent numeric(6, 2),
    features text,
    keywords text[],
    source_task text,
    source_version bigint,
    cleared text[] NOT NULL,
    faults jsonb NOT NULL,
    outcome text CHECK (outcome IN ('CREATED', 'UPDATED', 'UNCHANGED', 'REJECTED', 'MISSING')),
    PRIMARY KEY (batch_id, position)
);
COMMENT ON COLUMN intake_row.operator_name IS 'personal';
COMMENT ON COLUMN intake_row.operator_phone IS 'personal';
COMMENT ON COLUMN intake_row.cells IS 'personal: the row as it was sent; erased with the file';

CREATE TABLE import_job (
    id uuid PRIMARY KEY,
    organization_id text NOT NULL,
    subject text NOT NULL,
    request_id text NOT NULL,
    file_name text NOT NULL,
    size_bytes bigint NOT NULL,
    sha256 text NOT NULL,
    mode text NOT NULL CHECK (mode IN ('ATOMIC', 'PARTIAL', 'RECONCILE')),
    dry_run boolean NOT NULL,
    center_id uuid REFERENCES center (id),
    mapping text NOT NULL,
    state text NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELED')),
    staged boolean NOT NULL,
    charset text,
    header text,
    fields text,
    failure_code text,
    failure_parameters text,
    attempts integer NOT NULL,
    read_rows integer NOT NULL,
    created_rows integer NOT NULL,
    updated_rows integer NOT NULL,
    unchanged_rows integer NOT NULL,
    rejected_rows integer NOT NULL,
    missing_items integer NOT NULL,
    created_at timestamptz NOT NULL,
    started_at timestamptz,
    finished_at timestamptz,
    purged_at timestamptz,
    version bigint NOT NULL,
    CONSTRAINT counts_reconcile CHECK (
        (state <> 'COMPLETED' AND failure_code IS DISTINCT FROM 'import-refused')
        OR read_rows = created_rows + updated_rows + unchanged_rows + rejected_rows)
);
CREATE INDEX import_job_organization ON import_job (organization_id, id);
CREATE INDEX import_job_waiting ON import_job (id) WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX import_job_unpurged ON import_job (finished_at) WHERE purged_at IS NULL;

-- The file in parts, so that neither its arrival nor its reading needs memory for the whole.
CREATE TABLE import_file_part (
    import_id uuid NOT NULL REFERENCES import_job (id),
    part integer NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (import_id, part)
);

-- A wish to cancel, written while a worker holds the job's row.
CREATE TABLE import_cancel (
    import_id uuid PRIMARY KEY REFERENCES import_job (id),
    requested_at timestamptz NOT NULL
);
