-- A consultation that was made by mistake can be taken back while nobody has said anything; the version of the roadmap
-- is then free for another one.

ALTER TABLE consultation ADD COLUMN cancel_reason text;
ALTER TABLE consultation DROP CONSTRAINT consultation_state_check;
ALTER TABLE consultation ADD CONSTRAINT consultation_state_check
    CHECK (state IN ('PLANNED', 'OPEN', 'CLOSED', 'DISPOSED', 'SEALED', 'CANCELLED'));
ALTER TABLE consultation ADD CONSTRAINT consultation_cancelled
    CHECK ((state = 'CANCELLED') = (cancel_reason IS NOT NULL));
ALTER TABLE consultation DROP CONSTRAINT consultation_of_roadmap_version;
CREATE UNIQUE INDEX consultation_of_roadmap_version ON consultation (roadmap_id, roadmap_version)
    WHERE state <> 'CANCELLED';

CREATE OR REPLACE FUNCTION consultation_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'a consultation is never deleted' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state IN ('SEALED', 'CANCELLED') THEN
        RAISE EXCEPTION 'consultation % is %', OLD.id, lower(OLD.state) USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state = 'CANCELLED' THEN
        IF OLD.state NOT IN ('PLANNED', 'OPEN')
                OR EXISTS (SELECT FROM opinion WHERE consultation_id = OLD.id) THEN
            RAISE EXCEPTION 'consultation % cannot be taken back', OLD.id USING ERRCODE = 'check_violation';
        END IF;
    ELSIF consultation_rank(NEW.state) NOT IN (consultation_rank(OLD.state), consultation_rank(OLD.state) + 1) THEN
        RAISE EXCEPTION 'consultation % cannot go from % to %', OLD.id, OLD.state, NEW.state
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
