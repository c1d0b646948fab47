CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The consultation of one version of a roadmap, and what must hold of it whatever program writes.

CREATE TABLE consultation (
    id              uuid PRIMARY KEY,
    roadmap_id      uuid NOT NULL,
    roadmap_version integer NOT NULL CHECK (roadmap_version > 0),
    title           text NOT NULL,
    opens_at        timestamptz NOT NULL,
    closes_at       timestamptz NOT NULL,
    state           text NOT NULL CHECK (state IN ('PLANNED', 'OPEN', 'CLOSED', 'DISPOSED', 'SEALED')),
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    version         bigint NOT NULL,
    CONSTRAINT consultation_of_roadmap_version UNIQUE (roadmap_id, roadmap_version),
    CONSTRAINT consultation_window CHECK (opens_at <= closes_at)
);
CREATE INDEX consultation_due ON consultation (state, opens_at, closes_at) WHERE state IN ('PLANNED', 'OPEN');

CREATE FUNCTION consultation_rank(state text) RETURNS integer LANGUAGE sql IMMUTABLE AS
$$ SELECT array_position(ARRAY['PLANNED', 'OPEN', 'CLOSED', 'DISPOSED', 'SEALED'], state) $$;

CREATE FUNCTION consultation_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'a consultation is never deleted' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state = 'SEALED' THEN
        RAISE EXCEPTION 'consultation % is sealed', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    IF consultation_rank(NEW.state) NOT IN (consultation_rank(OLD.state), consultation_rank(OLD.state) + 1) THEN
        RAISE EXCEPTION 'consultation % cannot go from % to %', OLD.id, OLD.state, NEW.state
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER consultation_guard BEFORE UPDATE OR DELETE ON consultation
    FOR EACH ROW EXECUTE FUNCTION consultation_guard();
