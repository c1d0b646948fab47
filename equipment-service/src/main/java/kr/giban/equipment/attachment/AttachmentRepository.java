package kr.giban.equipment.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.giban.platform.sql.Instants;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Stores and finds attachments. */
@ApplicationScoped
class AttachmentRepository {
    private static final String SELECT = """
            SELECT a.*, c.organization_id, i.cover_attachment_id IS NOT DISTINCT FROM a.id AS cover
            FROM attachment a JOIN equipment_item i ON i.id = a.item_id JOIN center c ON c.id = i.center_id
            WHERE a.item_id = :item AND\s""";
    private static final String IN_ORDER = " ORDER BY a.position, a.id";

    private final Jdbi jdbi;

    AttachmentRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those of an item that the reader may read, of these kinds, in their order; of all kinds for none. */
    List<Attachment> ofItem(UUID item, Collection<AttachmentKind> kinds, AttachmentReader reader) {
        return jdbi.withHandle(handle -> read(
                        handle.createQuery(SELECT + AttachmentReader.CONDITION
                                        + " AND (cardinality(:kinds) = 0 OR a.kind = ANY (:kinds))" + IN_ORDER)
                                .bindArray(
                                        "kinds",
                                        String.class,
                                        kinds.stream().map(Enum::name).toList()),
                        item,
                        reader)
                .map((row, context) -> attachment(row))
                .list());
    }

    Optional<Attachment> find(UUID item, UUID id, AttachmentReader reader) {
        return jdbi.withHandle(handle -> read(
                        handle.createQuery(SELECT + AttachmentReader.CONDITION + " AND a.id = :id"), item, reader)
                .bind("id", id)
                .map((row, context) -> attachment(row))
                .findOne());
    }

    private static Query read(Query query, UUID item, AttachmentReader reader) {
        return query.bind("item", item).bind("all", reader.all()).bind("mine", reader.organization());
    }

    /** How many an item has, and the place after the last of them; beside the last where there is no place after it. */
    record Tally(int count, int next) {}

    Tally tally(UUID item) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) AS count, least(coalesce(max(position) + 1, 0), :last) AS next"
                                + " FROM attachment WHERE item_id = :item")
                .bind("item", item)
                .bind("last", AttachmentContent.LAST_POSITION)
                .map((row, context) -> new Tally(row.getInt("count"), row.getInt("next")))
                .one());
    }

    /** The first photo of an item but for one. */
    Optional<UUID> firstPhotoBut(UUID item, UUID but) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT id FROM attachment WHERE item_id = :item AND kind = 'PHOTO' AND id <> :but"
                                + " ORDER BY position, id LIMIT 1")
                .bind("item", item)
                .bind("but", but)
                .mapTo(UUID.class)
                .findOne());
    }

    void insert(Attachment attachment) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO attachment (id, item_id, kind, visibility, file_key, file_name, media_type, size_bytes,
                            sha256, caption_ko, caption_en, position, version, created_at, updated_at)
                        VALUES (:id, :itemId, :kind, :visibility, :fileKey, :fileName, :mediaType, :sizeBytes, :sha256,
                            :captionKo, :captionEn, :position, :version, :createdAt, :updatedAt)""")
                .bind("id", attachment.id())
                .bind("itemId", attachment.itemId())
                .bind("kind", attachment.kind().name())
                .bind("visibility", attachment.visibility().name())
                .bind("fileKey", attachment.fileKey())
                .bind("fileName", attachment.fileName())
                .bind("mediaType", attachment.mediaType())
                .bind("sizeBytes", attachment.sizeBytes())
                .bind("sha256", attachment.sha256())
                .bind("captionKo", attachment.captionKo())
                .bind("captionEn", attachment.captionEn())
                .bind("position", attachment.position())
                .bind("version", attachment.version())
                .bind("createdAt", attachment.createdAt())
                .bind("updatedAt", attachment.updatedAt())
                .execute());
    }

    /** Changes what can be changed but the cover, which is the item's. */
    void update(UUID id, AttachmentContent content, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE attachment SET caption_ko = :captionKo, caption_en = :captionEn, position = :position,
                            version = version + 1, updated_at = :now WHERE id = :id""")
                .bind("captionKo", content.captionKo())
                .bind("captionEn", content.captionEn())
                .bind("position", content.position())
                .bind("id", id)
                .bind("now", now)
                .execute());
    }

    /** What is shown of it has changed. */
    void touch(UUID id, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE attachment SET version = version + 1, updated_at = :now WHERE id = :id")
                .bind("id", id)
                .bind("now", now)
                .execute());
    }

    void delete(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM attachment WHERE id = :id")
                .bind("id", id)
                .execute());
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getObject("item_id", UUID.class),
                row.getString("organization_id"),
                AttachmentKind.valueOf(row.getString("kind")),
                AttachmentVisibility.valueOf(row.getString("visibility")),
                row.getObject("file_key", UUID.class),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getString("caption_ko"),
                row.getString("caption_en"),
                row.getInt("position"),
                row.getBoolean("cover"),
                row.getLong("version"),
                Instants.read(row, "created_at"),
                Instants.read(row, "updated_at"));
    }
}
