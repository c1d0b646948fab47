-- Each file that was ever asked to be stored stands here before the first of its bytes is: so none is lost sight of, and
-- whoever clears need not look through the store.
CREATE TABLE stored_file (
    key uuid PRIMARY KEY,
    state text NOT NULL CHECK (state IN ('PENDING', 'KEPT', 'DISCARDED')),
    since timestamptz NOT NULL
);
CREATE INDEX stored_file_to_clear ON stored_file (state, since) WHERE state <> 'KEPT';

CREATE TABLE attachment (
    id uuid PRIMARY KEY,
    item_id uuid NOT NULL REFERENCES equipment_item (id),
    kind text NOT NULL CHECK (kind IN ('PHOTO', 'MANUAL', 'CALIBRATION', 'OTHER')),
    visibility text NOT NULL CHECK (visibility IN ('PUBLIC', 'INTERNAL')),
    file_key uuid NOT NULL CONSTRAINT attachment_file_unique UNIQUE REFERENCES stored_file (key),
    file_name text NOT NULL CHECK (file_name <> ''),
    media_type text NOT NULL,
    size_bytes bigint NOT NULL CHECK (size_bytes > 0),
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    caption_ko text,
    caption_en text,
    position integer NOT NULL CHECK (position >= 0),
    version bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT photos_are_public CHECK (kind <> 'PHOTO' OR visibility = 'PUBLIC'),
    CONSTRAINT attachment_of_item UNIQUE (id, item_id)
);
CREATE INDEX attachment_in_order ON attachment (item_id, position, id);

ALTER TABLE equipment_item
    ADD COLUMN cover_attachment_id uuid,
    ADD CONSTRAINT cover_is_of_the_item FOREIGN KEY (cover_attachment_id, id) REFERENCES attachment (id, item_id);
CREATE INDEX equipment_item_cover ON equipment_item (cover_attachment_id) WHERE cover_attachment_id IS NOT NULL;

INSERT INTO rule (name, valid_from, value, source) VALUES
    ('attachments-per-item', '1900-01-01', '50', 'default, configurable: how many photos and files an item can have'),
    ('attachment-photo-maximum-bytes', '1900-01-01', '20971520', 'default, configurable: the largest photo (20 MiB)'),
    ('attachment-maximum-bytes', '1900-01-01', '52428800', 'default, configurable: the largest file that is no photo (50 MiB)'),
    ('attachment-media-types', '1900-01-01', '["image/jpeg", "image/png", "image/webp", "application/pdf", "application/x-hwp", "application/x-hwp-v5", "application/hwp+zip", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"]', 'default, configurable: what is taken by its content; of these, photos are pictures'),
    ('attachment-orphan-hours', '1900-01-01', '24', 'default, configurable: after how long a file is removed that an upload left without becoming an attachment');
