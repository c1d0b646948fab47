CREATE SEQUENCE opinion_receipt_number;

CREATE TABLE opinion (
    id                 uuid PRIMARY KEY,
    consultation_id    uuid NOT NULL REFERENCES consultation,
    receipt_number     text NOT NULL CONSTRAINT opinion_receipt UNIQUE,
    respondent         text NOT NULL CHECK (respondent IN ('ANONYMOUS', 'INDIVIDUAL', 'ORGANIZATION')),
    -- Personal: these, and no other columns, are erased when the term of keeping ends.
    name               text,
    email              text,
    phone              text,
    organization       text,
    stakeholder_group  text NOT NULL,
    target_kind        text NOT NULL CHECK (target_kind IN ('ROADMAP', 'DIVISION', 'TASK')),
    target_division    text,
    target_task        text,
    target_field       text,
    original_text      text NOT NULL,
    public_text        text NOT NULL,
    compared_text      text NOT NULL,
    consent_to_publish boolean NOT NULL,
    group_id           uuid,
    state              text NOT NULL CHECK (state IN ('RECEIVED', 'PUBLISHED', 'WITHHELD')),
    moderation_reason  text,
    moderated_at       timestamptz,
    received_at        timestamptz NOT NULL,
    version            bigint NOT NULL,
    CONSTRAINT opinion_target CHECK (
        (target_kind = 'DIVISION') = (target_division IS NOT NULL)
        AND (target_kind = 'TASK') = (target_task IS NOT NULL)
        AND (target_field IS NULL OR target_kind = 'TASK')),
    CONSTRAINT opinion_organization CHECK ((respondent = 'ORGANIZATION') = (organization IS NOT NULL)),
    CONSTRAINT opinion_public_with_consent CHECK (state <> 'PUBLISHED' OR consent_to_publish),
    CONSTRAINT opinion_withheld_with_reason CHECK (state <> 'WITHHELD' OR moderation_reason IS NOT NULL)
);
CREATE INDEX opinion_by_consultation ON opinion (consultation_id, received_at, id);
CREATE INDEX opinion_by_group ON opinion (group_id);
CREATE INDEX opinion_ungrouped ON opinion (received_at, id) WHERE group_id IS NULL;
CREATE INDEX opinion_likeness ON opinion USING gin (compared_text gin_trgm_ops);

-- What was said stays as it was said, and is only said while the consultation is open. Moderation and grouping are
-- about the showing, and may change.
CREATE FUNCTION opinion_guard() RETURNS trigger LANGUAGE plpgsql AS $$
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
            NEW.original_text, NEW.public_text, NEW.consent_to_publish, NEW.received_at)
        IS DISTINCT FROM (OLD.id, OLD.consultation_id, OLD.receipt_number, OLD.respondent, OLD.stakeholder_group,
            OLD.target_kind, OLD.original_text, OLD.public_text, OLD.consent_to_publish, OLD.received_at)
        OR (NEW.organization, NEW.target_division, NEW.target_task, NEW.target_field)
        IS DISTINCT FROM (OLD.organization, OLD.target_division, OLD.target_task, OLD.target_field) THEN
        RAISE EXCEPTION 'opinion % stays as it was received', OLD.id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER opinion_guard BEFORE INSERT OR UPDATE OR DELETE ON opinion
    FOR EACH ROW EXECUTE FUNCTION opinion_guard();
