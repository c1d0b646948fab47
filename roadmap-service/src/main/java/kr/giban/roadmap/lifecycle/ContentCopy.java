package kr.giban.roadmap.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Copies all content of a version to its successor, where it is stored. */
@ApplicationScoped
class ContentCopy {
    private static final List<String> COPIES = List.of("""
            insert into need (version_id, id, division, class_code, region, quantity, reason, created_at)
            select :to, id, division, class_code, region, quantity, reason, created_at
              from need where version_id = :from""", """
            insert into task_content (version_id, task_id, year, division, type, call_mode, title_ko, title_en, purpose_ko,
                                      purpose_en, total_krw, funding, equipment, regions, needs, strategies, synthetic, note)
            select :to, task_id, year, division, type, call_mode, title_ko, title_en, purpose_ko, purpose_en, total_krw,
                   funding, equipment, regions, needs, strategies, synthetic, note
              from task_content where version_id = :from""");

    private final Jdbi jdbi;

    ContentCopy(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void copy(UUID from, UUID to) {
        jdbi.useHandle(db -> COPIES.forEach(
                sql -> db.createUpdate(sql).bind("from", from).bind("to", to).execute()));
    }
}
