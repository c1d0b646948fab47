-- What of a class others may use in a region, by its names: in place of a planned item that is no duplicate of any.
CREATE INDEX equipment_item_shareable ON equipment_item (class_code, center_id, name_key)
    WHERE reported_state <> 'RETIRED' AND sharing IN ('JOINT_ALLOWED', 'JOINT_SERVICE');

INSERT INTO rule (name, valid_from, value, source) VALUES
    ('duplicate-alternatives', '1900-01-01', '5', 'default, configurable: at most so many items that may be used in place of a planned one'),
    ('duplicate-alternative-score', '1900-01-01', '0.5', 'default, configurable: from this likeness of name, specification and class on an item may be used in place of a planned one');
