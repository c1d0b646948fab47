-- The bound of the API and of files (ItemSizes): sums over the whole inventory stay far within what readers can hold.
ALTER TABLE equipment_item ADD CONSTRAINT equipment_item_cost_bound CHECK (cost_krw <= 100000000000000);
