-- What was written unmasked is personal too, and is erased with the rest when the term of keeping ends. What has been erased
-- is marked, so that looking for what is due does not read everything each time.
ALTER TABLE opinion ALTER COLUMN original_text DROP NOT NULL;
ALTER TABLE opinion ADD COLUMN personal_erased boolean NOT NULL DEFAULT false;
CREATE INDEX opinion_to_erase ON opinion (consultation_id) WHERE NOT personal_erased;
ALTER TABLE registration ADD COLUMN personal_erased boolean NOT NULL DEFAULT false;
CREATE INDEX registration_to_erase ON registration (hearing_id) WHERE NOT personal_erased;

CREATE OR REPLACE FUNCTION opinion_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    stage text;
BEGIN
    IF TG_OP = 'INSERT' THEN
        SELECT c.state INTO stage FROM consultation c WHERE c.id = NEW.consultation_id FOR SHARE;
        IF stage <> 'OPEN' THEN
            RAISE EXCEPTION 'consultation % takes no opinions: %', NEW.consultation_id, stage
                USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'opinion % is kept', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    IF (NEW.id, NEW.consultation_id, NEW.receipt_number, NEW.respondent, NEW.stakeholder_group, NEW.target_kind,
            NEW.public_text, NEW.consent_to_publish, NEW.received_at)
        IS DISTINCT FROM (OLD.id, OLD.consultation_id, OLD.receipt_number, OLD.respondent, OLD.stakeholder_group,
            OLD.target_kind, OLD.public_text, OLD.consent_to_publish, OLD.received_at)
        OR (NEW.organization, NEW.target_division, NEW.target_task, NEW.target_field)
        IS DISTINCT FROM (OLD.organization, OLD.target_division, OLD.target_task, OLD.target_field)
        OR (NEW.original_text IS DISTINCT FROM OLD.original_text
            AND NOT (NEW.original_text IS NULL AND NEW.personal_erased)) THEN
        RAISE EXCEPTION 'opinion % stays as it was received', OLD.id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
