package kr.giban.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.paging.Slice;
import kr.giban.platform.sql.Instants;
import org.jdbi.v3.core.Jdbi;

/** Lists the audit, newest first. */
@ApplicationScoped
class AuditReader {
    private static final Keyset NEWEST = Keyset.by("id", "id", UUID.class).descending();

    private final Jdbi jdbi;

    AuditReader(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Page<AuditEntry> list(PageRequest page, AuditResource.Filter filter) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("entity", filter.entity);
        wanted.put("entity_id", filter.entityId);
        wanted.put("subject", filter.subject);
        wanted.put("request_id", filter.requestId);
        wanted.put("outcome", filter.outcome);
        wanted.values().removeIf(java.util.Objects::isNull);
        Slice slice = NEWEST.slice(page, wanted.toString());
        List<String> conditions = new ArrayList<>();
        wanted.keySet().forEach(column -> conditions.add(column + " = :" + column));
        conditions.add(slice.where());
        List<AuditEntry> rows = jdbi.withHandle(db -> db.createQuery("select * from audit_entry where "
                        + String.join(" and ", conditions) + " order by " + slice.orderBy() + " limit :fetch")
                .bindMap(wanted)
                .bindMap(slice.parameters())
                .bind("fetch", slice.fetch())
                .map((row, context) -> entry(row))
                .list());
        return slice.page(rows, null, row -> List.of(row.id()));
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                Instants.read(row, "at"),
                row.getString("subject"),
                row.getString("organization"),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getString("action"),
                row.getString("entity"),
                row.getString("entity_id"),
                row.getString("outcome"),
                row.getString("problem"),
                row.getString("before"),
                row.getString("after"),
                row.getString("request_id"));
    }
}
