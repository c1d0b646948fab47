-- NFEC and i-Tube numbers go with the thing: of an item that was retired at one center, as transferred, another center has the
-- number now. Nothing comes back from being retired, so a number that was let go cannot return to two.
CREATE UNIQUE INDEX equipment_item_nfec_in_use ON equipment_item (nfec_no) WHERE reported_state <> 'RETIRED';
CREATE UNIQUE INDEX equipment_item_itube_in_use ON equipment_item (itube_no) WHERE reported_state <> 'RETIRED';
ALTER TABLE equipment_item
    DROP CONSTRAINT equipment_item_nfec_unique,
    DROP CONSTRAINT equipment_item_itube_unique;

-- Which rows of a batch are of retired items, found among the few that there are.
CREATE INDEX equipment_item_retired ON equipment_item (center_id, asset_no) WHERE reported_state = 'RETIRED';
