-- Why an idle item is idle and since when, as its center says. Like what is known of a retirement it goes with the state.
ALTER TABLE equipment_item
    ADD COLUMN idle_reason text,
    ADD COLUMN idle_since date,
    ADD CONSTRAINT idle_reason_belongs_to_the_idle CHECK (
        reported_state = 'IDLE' OR (idle_reason IS NULL AND idle_since IS NULL));
ALTER TABLE intake_row
    ADD COLUMN idle_reason text,
    ADD COLUMN idle_since date;
