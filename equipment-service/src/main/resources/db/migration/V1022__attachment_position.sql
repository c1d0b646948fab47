-- What was attached after the last position could never be changed again.
UPDATE attachment SET position = 9999, version = version + 1 WHERE position > 9999;
ALTER TABLE attachment ADD CONSTRAINT attachment_position_within CHECK (position <= 9999);
