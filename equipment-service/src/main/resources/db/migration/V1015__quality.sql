-- When an item was sent again as it is. Nothing of the item changes by that, and so nothing of it is written; but whoever asks
-- how fresh the inventory is must not take it for forgotten. Written at most once in confirmation-noted-days, so that a nightly
-- file costs nothing on most nights.
CREATE TABLE item_confirmation (
    item_id uuid PRIMARY KEY REFERENCES equipment_item (id),
    confirmed_at timestamptz NOT NULL
) WITH (fillfactor = 70);

-- What items of a class usually cost, as of the night in which it was counted: the yardstick for costs that are out of all
-- proportion. Kept, because no reader of one center's quality should wait for a median over the whole inventory.
CREATE TABLE class_cost (
    class_code text PRIMARY KEY,
    day date NOT NULL,
    items integer NOT NULL CHECK (items > 0),
    median_krw bigint NOT NULL CHECK (median_krw > 0)
);

-- How each center's data were graded on each day. A center without items has no row. Counts are those of the criteria that had
-- a weight: how many items were looked at, how many miss it.
CREATE TABLE quality_day (
    day date NOT NULL,
    center_id uuid NOT NULL REFERENCES center (id),
    grade text CHECK (grade IN ('A', 'B', 'C', 'D', 'E')),
    score numeric(4, 1) CHECK (score BETWEEN 0 AND 100),
    completeness numeric(5, 2) CHECK (completeness BETWEEN 0 AND 100),
    freshness numeric(5, 2) CHECK (freshness BETWEEN 0 AND 100),
    plausibility numeric(5, 2) CHECK (plausibility BETWEEN 0 AND 100),
    identifiers numeric(5, 2) CHECK (identifiers BETWEEN 0 AND 100),
    items integer NOT NULL CHECK (items > 0),
    counts jsonb NOT NULL,
    PRIMARY KEY (day, center_id),
    CONSTRAINT a_score_has_its_grade CHECK ((grade IS NULL) = (score IS NULL))
);
CREATE INDEX quality_day_center ON quality_day (center_id, day);

INSERT INTO rule (name, valid_from, value, source) VALUES
    ('confirmation-noted-days', '1900-01-01', '7', 'default, configurable: an item that is sent again as it is, is noted as confirmed at most once in so many days'),
    ('quality-part-weights', '1900-01-01', '{"COMPLETENESS": 40, "FRESHNESS": 20, "PLAUSIBILITY": 25, "IDENTIFIERS": 15}', 'default, configurable: share of each part in the score'),
    ('quality-criterion-weights', '1900-01-01', '{
        "NAME_EN_MISSING": 1, "MAKER_MISSING": 3, "MODEL_MISSING": 3, "CLASS_MISSING": 3, "SPECIFICATION_MISSING": 2,
        "ACQUISITION_DATE_MISSING": 3, "COST_MISSING": 3, "LOCATION_MISSING": 2, "SHARING_MISSING": 2, "FEATURES_MISSING": 1,
        "PURPOSE_MISSING": 1, "OPERATOR_MISSING": 1, "FEE_MISSING": 1, "CENTER_CONTACT_MISSING": 1, "CENTER_PLACE_MISSING": 1,
        "NOT_CONFIRMED": 3, "USAGE_NOT_REPORTED": 3, "CENTER_SILENT": 2,
        "ACQUIRED_IN_FUTURE": 3, "ACQUIRED_BEFORE_CENTER": 1, "MADE_AFTER_ACQUISITION": 2, "COST_ZERO": 3, "COST_UNUSUAL": 2,
        "UTILIZATION_TOO_HIGH": 2, "STATE_DISAGREES": 3, "CLASS_NOT_IN_LIST": 2, "SERIAL_TWICE": 3, "POSSIBLY_TWICE": 1,
        "NFEC_MISSING": 5, "NFEC_INVALID": 3, "ITUBE_MISSING": 1, "SERIAL_MISSING": 1, "ASSET_NO_PLACEHOLDER": 2}',
        'default, configurable: weight of each criterion within its part; one that is left out is not looked at'),
    ('quality-grade-scores', '1900-01-01', '{"A": 90, "B": 80, "C": 70, "D": 60}', 'default, configurable: from which score on a center has the grade; below all of them it is E'),
    ('quality-confirmed-days', '1900-01-01', '365', 'default, configurable: an item neither changed nor sent again for longer is not fresh'),
    ('quality-silent-days', '1900-01-01', '90', 'default, configurable: a center that has sent nothing for longer is silent'),
    ('quality-cost-factor', '1900-01-01', '20', 'default, configurable: a cost more than so many times above or below the median of its class is unusual'),
    ('quality-cost-items', '1900-01-01', '20', 'default, configurable: a class has a usual cost only if so many of its items have one'),
    ('quality-utilization-percent', '1900-01-01', '100', 'default, configurable: a reported utilization above it is not plausible'),
    ('quality-history-days', '1900-01-01', '1826', 'default, configurable: how long the daily grades are kept');
