CREATE TABLE hearing (
    id                 uuid PRIMARY KEY,
    consultation_id    uuid NOT NULL REFERENCES consultation,
    round              integer NOT NULL CHECK (round > 0),
    title              text NOT NULL,
    starts_at          timestamptz NOT NULL,
    ends_at            timestamptz NOT NULL,
    venue              text NOT NULL,
    host               text NOT NULL,
    organizer          text NOT NULL,
    live_link          text,
    state              text NOT NULL CHECK (state IN ('SCHEDULED', 'OPEN', 'LIVE', 'HELD', 'CANCELLED')),
    cancel_reason      text,
    attendance         integer CHECK (attendance >= 0),
    created_at         timestamptz NOT NULL,
    updated_at         timestamptz NOT NULL,
    version            bigint NOT NULL,
    CONSTRAINT hearing_round UNIQUE (consultation_id, round),
    CONSTRAINT hearing_time CHECK (starts_at < ends_at),
    CONSTRAINT hearing_attendance CHECK ((state = 'HELD') = (attendance IS NOT NULL)),
    CONSTRAINT hearing_cancel_reason CHECK ((state = 'CANCELLED') = (cancel_reason IS NOT NULL))
);
CREATE INDEX hearing_by_start ON hearing (starts_at, id);

CREATE TABLE agenda_item (
    hearing_id uuid NOT NULL REFERENCES hearing,
    position   integer NOT NULL,
    starts_at  timestamptz NOT NULL,
    ends_at    timestamptz NOT NULL,
    minutes    integer NOT NULL,
    title      text NOT NULL,
    presenter  text,
    note       text,
    PRIMARY KEY (hearing_id, position),
    CONSTRAINT agenda_minutes CHECK (ends_at - starts_at = make_interval(mins => minutes) AND minutes > 0),
    -- Deferred, since the items of an agenda are replaced one by one.
    CONSTRAINT agenda_overlap EXCLUDE USING gist (hearing_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
        DEFERRABLE INITIALLY DEFERRED
);

CREATE FUNCTION hearing_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    stage text;
BEGIN
    SELECT c.state INTO stage FROM consultation c WHERE c.id = NEW.consultation_id FOR SHARE;
    IF stage IN ('DISPOSED', 'SEALED') THEN
        RAISE EXCEPTION 'consultation % takes no more hearings', NEW.consultation_id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER hearing_guard BEFORE INSERT ON hearing FOR EACH ROW EXECUTE FUNCTION hearing_guard();
