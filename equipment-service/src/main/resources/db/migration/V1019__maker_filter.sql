-- The filter by maker looks for the normal forms of all its names, no longer for the text.
DROP INDEX equipment_item_maker;
CREATE INDEX equipment_item_maker ON equipment_item (maker_key);
