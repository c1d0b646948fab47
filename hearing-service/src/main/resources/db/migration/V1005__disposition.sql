CREATE TABLE disposition (
    id              uuid PRIMARY KEY,
    consultation_id uuid NOT NULL REFERENCES consultation,
    kind            text NOT NULL CHECK (kind IN ('ACCEPTED', 'PARTLY_ACCEPTED', 'REJECTED', 'NOTED')),
    reason          text NOT NULL CHECK (reason <> ''),
    change_ref      text,
    state           text NOT NULL CHECK (state IN ('DRAFT', 'PUBLISHED')),
    published_at    timestamptz,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    version         bigint NOT NULL,
    UNIQUE (id, consultation_id),
    CONSTRAINT disposition_published CHECK ((state = 'PUBLISHED') = (published_at IS NOT NULL)),
    CONSTRAINT disposition_accepted_points_to_change CHECK (
        state = 'DRAFT' OR kind NOT IN ('ACCEPTED', 'PARTLY_ACCEPTED') OR change_ref IS NOT NULL)
);
CREATE INDEX disposition_by_consultation ON disposition (consultation_id, created_at, id);

-- An opinion is answered once.
ALTER TABLE opinion ADD CONSTRAINT opinion_in_consultation UNIQUE (id, consultation_id);
CREATE TABLE disposition_opinion (
    opinion_id      uuid NOT NULL,
    disposition_id  uuid NOT NULL,
    consultation_id uuid NOT NULL,
    PRIMARY KEY (disposition_id, opinion_id),
    CONSTRAINT disposition_once UNIQUE (opinion_id),
    FOREIGN KEY (opinion_id, consultation_id) REFERENCES opinion (id, consultation_id),
    FOREIGN KEY (disposition_id, consultation_id) REFERENCES disposition (id, consultation_id)
);

CREATE FUNCTION disposition_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    stage text;
BEGIN
    IF TG_OP = 'INSERT' THEN
        SELECT c.state INTO stage FROM consultation c WHERE c.id = NEW.consultation_id FOR SHARE;
        IF stage NOT IN ('OPEN', 'CLOSED') THEN
            RAISE EXCEPTION 'consultation % takes no dispositions: %', NEW.consultation_id, stage
                USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.state = 'PUBLISHED' THEN
        RAISE EXCEPTION 'disposition % is published', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER disposition_guard BEFORE INSERT OR UPDATE OR DELETE ON disposition
    FOR EACH ROW EXECUTE FUNCTION disposition_guard();

CREATE FUNCTION disposition_opinion_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    stage text;
BEGIN
    IF TG_OP <> 'INSERT' THEN
        SELECT d.state INTO stage FROM disposition d WHERE d.id = OLD.disposition_id FOR SHARE;
        IF stage = 'PUBLISHED' THEN
            RAISE EXCEPTION 'disposition % is published', OLD.disposition_id
                USING ERRCODE = 'check_violation';
        END IF;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        SELECT d.state INTO stage FROM disposition d WHERE d.id = NEW.disposition_id FOR SHARE;
        IF stage = 'PUBLISHED' THEN
            RAISE EXCEPTION 'disposition % is published', NEW.disposition_id
                USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER disposition_opinion_guard BEFORE INSERT OR UPDATE OR DELETE ON disposition_opinion
    FOR EACH ROW EXECUTE FUNCTION disposition_opinion_guard();
