package kr.giban.equipment.usage.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import kr.giban.equipment.item.CountedFrom;
import kr.giban.equipment.item.ItemState;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.paging.Slice;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Makes findings out of what is stored. */
@ApplicationScoped
class FindingRepository {
    private static final Keyset ORDER = Keyset.by("id", "i.id", UUID.class);
    private static final int FETCH = 500;

    private final Jdbi jdbi;

    FindingRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Page<Finding> page(FindingQuery query, PageRequest request) {
        Slice slice = ORDER.slice(request, query.filters());
        return jdbi.withHandle(handle -> {
            Query rows = query.bindTo(handle.createQuery(sql(query, slice)));
            slice.parameters().forEach(rows::bind);
            Long total = request.wantsTotal()
                    ? query.bindTo(handle.createQuery("SELECT count(*)" + query.where()))
                            .mapTo(Long.class)
                            .one()
                    : null;
            return slice.page(
                    rows.map((row, context) -> finding(query, row)).list(),
                    total,
                    finding -> List.of(finding.itemId()));
        });
    }

    /** The statement of a page; a test looks at its plan. */
    static String sql(FindingQuery query, Slice slice) {
        return FindingSql.COLUMNS + query.where() + " AND " + slice.where() + " ORDER BY " + slice.orderBy() + " LIMIT "
                + slice.fetch();
    }

    /** Hands on all findings, some hundreds at a time; no connection is held while the taker has them. */
    void each(FindingQuery query, Consumer<Finding> taker) {
        List<Finding> found = after(query, new UUID(0, 0));
        while (!found.isEmpty()) {
            found.forEach(taker);
            found = found.size() < FETCH
                    ? List.of()
                    : after(query, found.get(found.size() - 1).itemId());
        }
    }

    private List<Finding> after(FindingQuery query, UUID id) {
        return jdbi.withHandle(handle -> query.bindTo(handle.createQuery(
                        FindingSql.COLUMNS + query.where() + " AND i.id > :after ORDER BY i.id LIMIT :fetch"))
                .bind("after", id)
                .bind("fetch", FETCH)
                .map((row, context) -> finding(query, row))
                .list());
    }

    private static Finding finding(FindingQuery query, ResultSet row) throws SQLException {
        return new Finding(
                query.kind(),
                query.rules().year(),
                query.rules().asOf(),
                row.getObject("id", UUID.class),
                row.getObject("center_id", UUID.class),
                row.getString("center_code"),
                row.getString("center_name_ko"),
                row.getString("organization_id"),
                row.getString("asset_no"),
                row.getString("name_ko"),
                row.getObject("acquired_on", LocalDate.class),
                ItemState.valueOf(row.getString("reported_state")),
                row.getString("idle_reason"),
                row.getObject("idle_since", LocalDate.class),
                constant(ItemState.class, row.getString("derived_state")),
                constant(CountedFrom.class, row.getString("derived_from")),
                row.getBigDecimal("available"),
                row.getBigDecimal("hours"),
                row.getObject("last_used_on", LocalDate.class),
                row.getBigDecimal("reported_percent"),
                Arrays.stream((String[]) row.getArray("reasons").getArray())
                        .map(LateReason::valueOf)
                        .toList());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
