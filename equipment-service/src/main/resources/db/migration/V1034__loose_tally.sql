-- Which counts writers have left since they were last added up (TallyMerge), so that who looks every few seconds whether they
-- are many reads these alone. All that is there counts as left; the next time adds it up.
ALTER TABLE equipment_tally ADD COLUMN loose boolean NOT NULL DEFAULT true;
CREATE INDEX equipment_tally_loose ON equipment_tally (loose) WHERE loose;
