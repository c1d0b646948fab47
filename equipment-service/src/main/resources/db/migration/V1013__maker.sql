-- Makers under all the names by which lists call them, and the keys by which planned and present equipment are compared.

-- A text as it is compared: Latin without accents and in small letters, nothing but letters and digits. The scripts are
-- listed, since a class such as [:alnum:] would depend on the locale. Not STRICT, like the two after it, which would keep
-- the planner from putting their bodies in place; a text of ASCII alone takes the shorter way. Items pay for both.
CREATE FUNCTION text_key(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN octet_length(value) = char_length(value) THEN regexp_replace(lower(value), '[^0-9a-z]+', '', 'g')
        ELSE regexp_replace(
            normalize(regexp_replace(lower(normalize(value, NFKD)), '[\u0300-\u036f]+', '', 'g'), NFC),
            '[^0-9a-z\u0370-\u04ff\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]+', '', 'g') END
$$;

-- The normal form of a maker's name: its key without the words that only say what kind of company it is.
CREATE FUNCTION maker_key(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(nullif(replace(regexp_replace(
        ' ' || regexp_replace(
            replace(lower(CASE WHEN octet_length(value) = char_length(value) THEN value
                ELSE normalize(regexp_replace(normalize(value, NFKD), '[\u0300-\u036f]+', '', 'g'), NFC) END), '.', ''),
            '\([주유합株有]\)|주식회사|유한책임회사|유한회사|합자회사|합명회사|株式会社|株式會社|有限公司|[^0-9a-z\u0370-\u04ff\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]+',
            ' ', 'g'),
        '(?: +(?:co|ltd|limited|inc|incorporated|corp|corporation|company|llc|llp|lp|plc|gmbh|mbh|ag|kg|kgaa|se|sa|sas|sarl|srl|spa|bv|nv|ab|oy|oyj|as|aps|kk|pty|pte|pvt))+ *$',
        ''), ' ', ''), ''), text_key(value))
$$;

-- The number that names a model: of its runs of digits the first with four or more, else with three, two, one.
CREATE FUNCTION model_number(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(substring(normalize(value, NFKC), '\d{4,}'), substring(normalize(value, NFKC), '\d{3}'),
        substring(normalize(value, NFKC), '\d{2}'), substring(normalize(value, NFKC), '\d'))
$$;

CREATE TABLE maker (
    code text PRIMARY KEY CHECK (code ~ '^[A-Z0-9][A-Z0-9_-]{1,31}$'),
    name_ko text NOT NULL,
    name_en text NOT NULL,
    aliases text[] NOT NULL,
    source text NOT NULL,
    version bigint NOT NULL,
    updated_at timestamptz NOT NULL
);

-- Each normal form belongs to one maker. Items hold no maker's code: whoever compares them looks here, so that a change of
-- aliases holds at once for all of them.
CREATE TABLE maker_name (
    key text PRIMARY KEY CHECK (key <> ''),
    maker_code text NOT NULL REFERENCES maker (code),
    name text NOT NULL,
    CONSTRAINT maker_name_has_its_key CHECK (key = maker_key(name))
);
CREATE INDEX maker_name_maker ON maker_name (maker_code);

-- Generated, so that no way by which items come in can forget them.
ALTER TABLE equipment_item
    ADD COLUMN maker_key text NOT NULL GENERATED ALWAYS AS (coalesce(maker_key(maker), '')) STORED,
    ADD COLUMN model_key text NOT NULL GENERATED ALWAYS AS (coalesce(text_key(model), '')) STORED,
    ADD COLUMN model_number text NOT NULL GENERATED ALWAYS AS (coalesce(model_number(model), '')) STORED,
    ADD COLUMN name_key text NOT NULL GENERATED ALWAYS AS (text_key(name_ko)) STORED;

-- One for each way in which a duplicate check looks for candidates; retired items are none. They are B-trees: it steps from
-- one key to the next and weighs each model or name once, however many items share it, where a trigram index would visit
-- all of these items.
CREATE INDEX equipment_item_model_key ON equipment_item (model_number, model_key, maker_key)
    WHERE model_key <> '' AND reported_state <> 'RETIRED';
CREATE INDEX equipment_item_name_key ON equipment_item (name_key, center_id, id) WHERE reported_state <> 'RETIRED';
CREATE INDEX equipment_item_name_without_model ON equipment_item (name_key, center_id, id)
    WHERE model_key = '' AND reported_state <> 'RETIRED';

-- Makers whose Korean and English names are common knowledge; an operator adds others and more names.
INSERT INTO maker (code, name_ko, name_en, aliases, source, version, updated_at)
SELECT code, name_ko, name_en, aliases, 'default of this project, not an official list', 0, '2026-01-01T00:00:00Z'
FROM (VALUES
    ('AGILENT', '애질런트', 'Agilent Technologies', ARRAY['Agilent', '애질런트테크놀로지스', '한국애질런트테크놀로지스']),
    ('BRUKER', '브루커', 'Bruker', ARRAY['Bruker Daltonics', 'Bruker Daltonik', '브루커코리아']),
    ('HITACHI-HIGH-TECH', '히타치하이테크', 'Hitachi High-Tech', ARRAY['Hitachi High-Technologies', '히타치하이테크놀로지스']),
    ('JEOL', '제올', 'JEOL', ARRAY['일본전자']),
    ('KEYSIGHT', '키사이트', 'Keysight Technologies', ARRAY['Keysight', '키사이트테크놀로지스']),
    ('LEICA-MICROSYSTEMS', '라이카마이크로시스템즈', 'Leica Microsystems', ARRAY['라이카 마이크로시스템스']),
    ('OLYMPUS', '올림푸스', 'Olympus', ARRAY['올림푸스한국']),
    ('PERKINELMER', '퍼킨엘머', 'PerkinElmer', ARRAY['퍼킨엘머코리아']),
    ('SCIEX', '사이엑스', 'SCIEX', ARRAY['AB SCIEX', 'AB사이엑스']),
    ('SHIMADZU', '시마즈', 'Shimadzu', ARRAY['시마즈제작소', '島津製作所', 'Shimadzu Scientific Instruments']),
    ('THERMO-FISHER', '써모피셔사이언티픽', 'Thermo Fisher Scientific', ARRAY['Thermo Scientific', 'Thermo Fisher', '써모피셔', '써모사이언티픽', '써모 피셔 사이언티픽 코리아']),
    ('WATERS', '워터스', 'Waters', ARRAY['워터스코리아']),
    ('ZEISS', '칼자이스', 'Carl Zeiss', ARRAY['Zeiss', '자이스'])) AS t (code, name_ko, name_en, aliases);
INSERT INTO maker_name (key, maker_code, name)
SELECT DISTINCT ON (maker_key(n.name)) maker_key(n.name), m.code, n.name
FROM maker m CROSS JOIN LATERAL unnest(ARRAY[m.name_ko, m.name_en] || m.aliases) WITH ORDINALITY AS n (name, position)
ORDER BY maker_key(n.name), m.code, n.position;

INSERT INTO rule (name, valid_from, value, source) VALUES
    ('duplicate-minimum-score', '1900-01-01', '0.6', 'default, configurable: from this score on an item is named as a candidate of a duplicate'),
    ('duplicate-candidates', '1900-01-01', '10', 'default, configurable: at most so many candidates for a planned item'),
    ('duplicate-same-model-from', '1900-01-01', '0.8', 'default, configurable: models so alike, of the same maker, are called the same model'),
    ('duplicate-same-maker-from', '1900-01-01', '0.75', 'default, configurable: names so alike that no alias knows are called the same maker'),
    ('duplicate-similar-from', '1900-01-01', '0.5', 'default, configurable: models, names and specifications so alike are called similar'),
    ('duplicate-weight-model', '1900-01-01', '0.45', 'default, configurable: share of the model in the score'),
    ('duplicate-weight-maker', '1900-01-01', '0.2', 'default, configurable: share of the maker in the score'),
    ('duplicate-weight-name', '1900-01-01', '0.2', 'default, configurable: share of the name in the score'),
    ('duplicate-weight-specification', '1900-01-01', '0.1', 'default, configurable: share of specification and purpose in the score'),
    ('duplicate-weight-class', '1900-01-01', '0.05', 'default, configurable: share of the class in the score');
