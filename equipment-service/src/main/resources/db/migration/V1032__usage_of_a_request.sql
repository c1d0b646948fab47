-- The record of the diary that was made when a use was reported as done.
ALTER TABLE use_request
    ADD COLUMN usage_record_id uuid CONSTRAINT use_request_usage_record_unique UNIQUE REFERENCES usage_record (id),
    ADD CONSTRAINT only_the_done_is_recorded CHECK (usage_record_id IS NULL OR state = 'DONE');
