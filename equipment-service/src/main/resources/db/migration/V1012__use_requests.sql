-- A time during which an item is taken, and by what. Who asked for it is said in use_request alone.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE booking (
    id uuid PRIMARY KEY,
    item_id uuid NOT NULL REFERENCES equipment_item (id),
    kind text NOT NULL CHECK (kind IN ('USE', 'CLOSURE')),
    period tstzrange NOT NULL,
    reason text,
    state text NOT NULL CHECK (state IN ('ACTIVE', 'CANCELED')),
    version bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT booking_is_half_open CHECK (
        lower_inc(period) AND NOT upper_inc(period) AND NOT upper_inf(period)),
    CONSTRAINT closure_has_a_reason CHECK (kind <> 'CLOSURE' OR reason IS NOT NULL),
    CONSTRAINT no_double_booking EXCLUDE USING gist (item_id WITH =, period WITH &&) WHERE (state = 'ACTIVE')
);
CREATE INDEX booking_item_end ON booking (item_id, upper(period));

-- Center, asset number and name stand here as of the request; but for the name they never change.
CREATE TABLE use_request (
    id uuid PRIMARY KEY,
    item_id uuid NOT NULL REFERENCES equipment_item (id),
    asset_no text NOT NULL,
    item_name text NOT NULL,
    center_id uuid NOT NULL REFERENCES center (id),
    center_code text NOT NULL,
    center_organization_id text NOT NULL,
    organization_id text NOT NULL,
    subject text NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    proposed_starts_at timestamptz,
    proposed_ends_at timestamptz,
    purpose text NOT NULL,
    samples integer CHECK (samples >= 0),
    contact_name text,
    contact_phone text,
    contact_email text,
    message text,
    state text NOT NULL
        CHECK (state IN ('REQUESTED', 'PROPOSED', 'ACCEPTED', 'DECLINED', 'CANCELED', 'EXPIRED', 'DONE')),
    reason text,
    canceled_by text CHECK (canceled_by IN ('REQUESTER', 'CENTER')),
    booking_id uuid CONSTRAINT use_request_booking_unique UNIQUE REFERENCES booking (id),
    requested_at timestamptz NOT NULL,
    answer_due_at timestamptz NOT NULL,
    answered_at timestamptz,
    overdue_told_at timestamptz,
    closed_at timestamptz,
    actual_hours numeric(7, 2) CHECK (actual_hours >= 0),
    contact_erased_at timestamptz,
    updated_at timestamptz NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT use_request_period CHECK (starts_at < ends_at),
    CONSTRAINT proposal_is_a_period CHECK (
        (proposed_starts_at IS NULL) = (proposed_ends_at IS NULL) AND proposed_starts_at < proposed_ends_at),
    CONSTRAINT the_proposed_has_a_proposal CHECK (state <> 'PROPOSED' OR proposed_starts_at IS NOT NULL),
    CONSTRAINT the_accepted_is_booked CHECK (state NOT IN ('ACCEPTED', 'DONE') OR booking_id IS NOT NULL),
    CONSTRAINT the_open_is_not_closed CHECK (
        (state IN ('REQUESTED', 'PROPOSED', 'ACCEPTED')) = (closed_at IS NULL)),
    CONSTRAINT what_is_past_the_request_was_answered CHECK (
        state IN ('REQUESTED', 'CANCELED', 'EXPIRED') OR answered_at IS NOT NULL),
    CONSTRAINT declining_has_a_reason CHECK (state <> 'DECLINED' OR reason IS NOT NULL),
    CONSTRAINT canceling_is_somebodys CHECK ((state = 'CANCELED') = (canceled_by IS NOT NULL)),
    CONSTRAINT the_done_has_its_hours CHECK ((state = 'DONE') = (actual_hours IS NOT NULL)),
    CONSTRAINT the_erased_is_gone CHECK (
        contact_erased_at IS NULL
        OR (contact_name IS NULL AND contact_phone IS NULL AND contact_email IS NULL AND message IS NULL))
);
COMMENT ON COLUMN use_request.contact_name IS 'personal';
COMMENT ON COLUMN use_request.contact_phone IS 'personal';
COMMENT ON COLUMN use_request.contact_email IS 'personal';
COMMENT ON COLUMN use_request.message IS 'personal: may name whom to call';
CREATE INDEX use_request_organization ON use_request (organization_id, id);
CREATE INDEX use_request_center_organization ON use_request (center_organization_id, id);
CREATE INDEX use_request_item ON use_request (item_id, id);
CREATE INDEX use_request_center ON use_request (center_id, requested_at);
CREATE INDEX use_request_unanswered ON use_request (answer_due_at)
    WHERE state = 'REQUESTED' AND overdue_told_at IS NULL;
CREATE INDEX use_request_expiring ON use_request ((coalesce(proposed_starts_at, starts_at)))
    WHERE state IN ('REQUESTED', 'PROPOSED');
CREATE INDEX use_request_unerased ON use_request ((coalesce(closed_at, greatest(ends_at, proposed_ends_at)))) WHERE contact_erased_at IS NULL;

INSERT INTO rule (name, valid_from, value, source) VALUES
    ('use-request-answer-hours', '1900-01-01', '24', 'default, configurable: within how many hours a center answers a request for use'),
    ('use-request-answer-basis', '1900-01-01', '"WALL_CLOCK"', 'default, configurable: WALL_CLOCK counts every hour; WORKING_DAYS leaves out the hours of Saturdays, Sundays and holidays'),
    ('use-request-longest-days', '1900-01-01', '31', 'default, configurable: the longest time for which an item can be asked for'),
    ('use-request-ahead-days', '1900-01-01', '365', 'default, configurable: how far ahead an item can be asked for'),
    ('use-request-contact-retention-days', '1900-01-01', '90', 'default, configurable: how long contacts and messages of a request are kept after it is closed, or after its time');
