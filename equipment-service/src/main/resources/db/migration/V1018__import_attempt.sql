-- How often the step at which an import stands was begun. Written apart from the step, which holds the job's own row.
CREATE TABLE import_attempt (
    import_id uuid PRIMARY KEY REFERENCES import_job (id),
    begun integer NOT NULL CHECK (begun > 0),
    not_before timestamptz
);
COMMENT ON COLUMN import_attempt.not_before IS 'when it may be begun again, after an error';

ALTER TABLE import_job DROP COLUMN attempts;

-- The order in which the files of an organization came in whole: given in the order of commits. The identifiers are drawn
-- before a file is stored, and a large one may be overtaken by a small one that was sent after it.
CREATE SEQUENCE import_job_ordinal;
ALTER TABLE import_job ADD COLUMN ordinal bigint;
UPDATE import_job j SET ordinal = o.ordinal FROM (
    SELECT id, row_number() OVER (ORDER BY id) AS ordinal FROM import_job) o WHERE o.id = j.id;
SELECT setval('import_job_ordinal', coalesce(max(ordinal), 0) + 1, false) FROM import_job;
DROP INDEX import_job_waiting;
CREATE INDEX import_job_waiting ON import_job (organization_id, ordinal) WHERE state IN ('QUEUED', 'RUNNING');
