-- What a portal, a firm or a planner asks of an item beyond its entry in the books. The bounds are those of the API
-- (ItemSizes); what is text here is bounded there.
ALTER TABLE equipment_item
    ADD COLUMN maker_country text CHECK (maker_country ~ '^[A-Z]{2}$'),
    ADD COLUMN model_variants text[] CHECK (cardinality(model_variants) BETWEEN 1 AND 30),
    ADD COLUMN serial_number text,
    ADD COLUMN manufacture_year integer CHECK (manufacture_year BETWEEN 1900 AND 2199),
    ADD COLUMN acquisition_method text CHECK (
        acquisition_method IN ('PURCHASED', 'BUILT', 'LEASED', 'DONATED', 'TRANSFERRED', 'OTHER')),
    ADD COLUMN technique text,
    ADD COLUMN measured_variables text[] CHECK (cardinality(measured_variables) BETWEEN 1 AND 30),
    ADD COLUMN purpose text,
    ADD COLUMN research_field text,
    ADD COLUMN use_examples text,
    ADD COLUMN fee_text text,
    ADD COLUMN fee_krw bigint CHECK (fee_krw BETWEEN 0 AND 100000000000000),
    ADD COLUMN fee_unit text CHECK (fee_unit IN ('HOUR', 'HALF_DAY', 'DAY', 'MONTH', 'SAMPLE', 'TEST')),
    ADD COLUMN landing_page text CHECK (landing_page ~ '^https?://'),
    ADD COLUMN persistent_id text,
    ADD CONSTRAINT fee_has_its_unit CHECK ((fee_krw IS NULL) = (fee_unit IS NULL));
CREATE INDEX equipment_item_maker_country ON equipment_item (maker_country) WHERE maker_country IS NOT NULL;

ALTER TABLE intake_row
    ADD COLUMN maker_country text,
    ADD COLUMN model_variants text[],
    ADD COLUMN serial_number text,
    ADD COLUMN manufacture_year integer,
    ADD COLUMN acquisition_method text,
    ADD COLUMN technique text,
    ADD COLUMN measured_variables text[],
    ADD COLUMN purpose text,
    ADD COLUMN research_field text,
    ADD COLUMN use_examples text,
    ADD COLUMN fee_text text,
    ADD COLUMN fee_krw bigint,
    ADD COLUMN fee_unit text,
    ADD COLUMN landing_page text,
    ADD COLUMN persistent_id text;

-- Which sheet of a workbook was read.
ALTER TABLE import_job ADD COLUMN sheet text;
