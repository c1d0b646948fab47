-- The seats of a hearing, one row for each way of attending. "taken" is kept by a trigger on registration, so that it
-- cannot drift from the rows it counts, and the check makes overselling impossible for any program.
CREATE TABLE seat_pool (
    hearing_id uuid NOT NULL REFERENCES hearing,
    mode       text NOT NULL CHECK (mode IN ('IN_PERSON', 'ONLINE')),
    capacity   integer CHECK (capacity >= 0),
    taken      integer NOT NULL DEFAULT 0 CHECK (taken >= 0),
    attended   integer NOT NULL DEFAULT 0 CHECK (attended >= 0),
    PRIMARY KEY (hearing_id, mode),
    CONSTRAINT seat_pool_not_oversold CHECK (taken <= capacity)
);

CREATE TABLE registration (
    id               uuid PRIMARY KEY,
    hearing_id       uuid NOT NULL,
    mode             text NOT NULL,
    state            text NOT NULL CHECK (state IN
                         ('WAITING', 'OFFERED', 'CONFIRMED', 'ATTENDED', 'EXPIRED', 'CANCELLED')),
    queue_number     bigint GENERATED ALWAYS AS IDENTITY,
    code             text NOT NULL,
    secret_hash      text,
    walk_in          boolean NOT NULL,
    -- Personal: these, and no other columns, are erased when the term of keeping ends.
    email_hash       text,
    name             text,
    email            text,
    phone            text,
    stakeholder_group text NOT NULL,
    organization     text,
    consent_version  text,
    consented_at     timestamptz,
    offer_expires_at timestamptz,
    checked_in_at    timestamptz,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    version          bigint NOT NULL,
    FOREIGN KEY (hearing_id, mode) REFERENCES seat_pool,
    CONSTRAINT registration_code UNIQUE (hearing_id, code),
    CONSTRAINT registration_offer_has_term CHECK ((state = 'OFFERED') = (offer_expires_at IS NOT NULL)),
    CONSTRAINT registration_checked_in CHECK ((state = 'ATTENDED') = (checked_in_at IS NOT NULL)),
    CONSTRAINT registration_consent CHECK (walk_in OR (consent_version IS NOT NULL AND consented_at IS NOT NULL))
);
CREATE UNIQUE INDEX registration_active_email ON registration (hearing_id, email_hash)
    WHERE state IN ('WAITING', 'OFFERED', 'CONFIRMED', 'ATTENDED');
CREATE INDEX registration_queue ON registration (hearing_id, mode, queue_number) WHERE state = 'WAITING';
CREATE INDEX registration_offers ON registration (offer_expires_at) WHERE state = 'OFFERED';

CREATE FUNCTION registration_seats() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    before_taken    integer := 0;
    before_attended integer := 0;
    after_taken     integer;
    after_attended  integer;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        before_taken := (OLD.state IN ('OFFERED', 'CONFIRMED', 'ATTENDED'))::integer;
        before_attended := (OLD.state = 'ATTENDED')::integer;
    END IF;
    after_taken := (NEW.state IN ('OFFERED', 'CONFIRMED', 'ATTENDED'))::integer;
    after_attended := (NEW.state = 'ATTENDED')::integer;
    IF after_taken <> before_taken OR after_attended <> before_attended THEN
        UPDATE seat_pool
           SET taken = taken + after_taken - before_taken, attended = attended + after_attended - before_attended
         WHERE hearing_id = NEW.hearing_id AND mode = NEW.mode;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER registration_seats AFTER INSERT OR UPDATE OF state ON registration
    FOR EACH ROW EXECUTE FUNCTION registration_seats();

CREATE FUNCTION registration_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR NEW.hearing_id <> OLD.hearing_id OR NEW.mode <> OLD.mode THEN
        RAISE EXCEPTION 'registration % stays where it is', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER registration_guard BEFORE UPDATE OR DELETE ON registration
    FOR EACH ROW EXECUTE FUNCTION registration_guard();
