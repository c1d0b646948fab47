-- How far an import is, written apart from its step, which nobody sees before it ends; some times in a step, never for a row.
CREATE TABLE import_progress (
    import_id uuid PRIMARY KEY REFERENCES import_job (id),
    step text NOT NULL,
    rows integer NOT NULL CHECK (rows >= 0),
    at timestamptz NOT NULL
);
