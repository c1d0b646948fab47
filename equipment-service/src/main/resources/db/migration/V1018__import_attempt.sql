-- How often the step at which an import stands was begun. Written apart from the step, which holds the job's own row.
CREATE TABLE import_attempt (
    import_id uuid PRIMARY KEY REFERENCES import_job (id),
    begun integer NOT NULL CHECK (begun > 0)
);

ALTER TABLE import_job DROP COLUMN attempts;
