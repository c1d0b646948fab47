-- How many items an import retires, which cannot be undone: seen in a rehearsal before it is done. Null for imports of before.
ALTER TABLE import_job
    ADD COLUMN retired_rows integer,
    ADD CONSTRAINT the_retired_are_updated CHECK (retired_rows BETWEEN 0 AND updated_rows);
