package kr.giban.equipment.usage.utilization;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.paging.Slice;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/** Reads utilization out of the sums of the years; no statement touches the records of the diaries. */
@ApplicationScoped
class UtilizationRepository {
    private static final Keyset BY_ITEM = Keyset.by("id", "i.id", UUID.class);
    private static final Keyset BY_KEY = Keyset.by("key", "g.key", String.class);

    private static final String FROM = """
             FROM equipment_item i JOIN center c ON c.id = i.center_id
            LEFT JOIN usage_year y ON y.item_id = i.id AND y.year = :year AND y.records > 0
            """;

    private static final String ITEMS = """
            SELECT i.id::text AS key, i.name_ko, i.name_en, c.code AS center_code, i.asset_no, 1 AS items,
                (y.item_id IS NOT NULL)::integer AS diary_items, coalesce(y.records, 0) AS records,
                coalesce(y.hours, 0) AS hours, (i.utilization_year = :year)::integer AS reported_items,
                CASE WHEN i.utilization_year = :year THEN i.utilization_percent END AS reported_percent
            """;

    private static final String GROUPS = """
            SELECT %s AS key, count(*) AS items, count(y.item_id) AS diary_items, coalesce(sum(y.records), 0) AS records,
                coalesce(sum(y.hours), 0) AS hours,
                count(*) FILTER (WHERE i.utilization_year = :year) AS reported_items,
                round(avg(i.utilization_percent) FILTER (WHERE i.utilization_year = :year), 2) AS reported_percent
            """;

    private static final String OF_ITEM = """
            SELECT i.id, c.code AS center_code, i.asset_no, t.year, t.records, t.hours, t.percent,
                rule_number('available-hours-per-year', make_date(t.year, 12, 31)) AS available
            FROM equipment_item i JOIN center c ON c.id = i.center_id
            LEFT JOIN LATERAL (
                SELECT coalesce(y.year, r.year) AS year, y.records, y.hours, r.percent
                FROM (SELECT u.year, u.records, u.hours FROM usage_year u WHERE u.item_id = i.id AND u.records > 0) y
                FULL JOIN (
                    SELECT i.utilization_year AS year, i.utilization_percent AS percent
                    WHERE i.utilization_year IS NOT NULL) r ON r.year = y.year) t ON TRUE
            WHERE i.id = :item ORDER BY t.year DESC
            """;

    private final Jdbi jdbi;

    UtilizationRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All years of an item; empty if there is no such item. */
    Optional<ItemUtilization> ofItem(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_ITEM)
                .bind("item", id)
                .reduceResultSet(Optional.<ItemUtilization>empty(), (found, row, context) -> {
                    ItemUtilization item = found.orElse(new ItemUtilization(
                            id, row.getString("center_code"), row.getString("asset_no"), new ArrayList<>()));
                    if (row.getObject("year") != null) {
                        item.years().add(year(row));
                    }
                    return Optional.of(item);
                }));
    }

    private static ItemUtilization.Year year(ResultSet row) throws SQLException {
        BigDecimal available = row.getBigDecimal("available");
        BigDecimal hours = row.getBigDecimal("hours");
        Diary diary = hours == null ? null : new Diary(row.getLong("records"), hours, Percents.of(hours, available));
        return ItemUtilization.Year.of(row.getInt("year"), available, diary, row.getBigDecimal("percent"));
    }

    Page<UtilizationRow> page(UtilizationQuery query, String items, PageRequest request, Object... filters) {
        boolean single = query.by() == UtilizationBy.ITEM;
        Slice slice = (single ? BY_ITEM : BY_KEY).slice(request, query.by(), query.level(), query.year(), filters);
        return jdbi.withHandle(handle -> {
            Query rows = bind(
                    handle.createQuery((single ? single(items, slice) : grouped(query, items, slice)) + " ORDER BY "
                            + slice.orderBy() + " LIMIT :fetch"),
                    query);
            slice.parameters().forEach(rows::bind);
            Long total = request.wantsTotal()
                    ? bind(handle.createQuery(count(query, items)), query)
                            .mapTo(Long.class)
                            .one()
                    : null;
            return slice.page(
                    rows.bind("fetch", slice.fetch())
                            .map((row, context) -> row(query, row))
                            .list(),
                    total,
                    row -> List.of(single ? UUID.fromString(row.key()) : row.key()));
        });
    }

    private static String single(String items, Slice slice) {
        return ITEMS + FROM + " WHERE " + items + " AND " + slice.where();
    }

    private static String groups(UtilizationQuery query, String items) {
        return GROUPS.formatted(query.by().key(query.level())) + FROM
                + query.by().joins() + " WHERE " + items + " GROUP BY 1";
    }

    private static String grouped(UtilizationQuery query, String items, Slice slice) {
        return "SELECT g.*, k.name_ko, k.name_en, NULL AS center_code, NULL AS asset_no FROM (" + groups(query, items)
                + ") g " + query.by().names() + " WHERE " + slice.where();
    }

    private static String count(UtilizationQuery query, String items) {
        return query.by() == UtilizationBy.ITEM
                ? "SELECT count(*)" + FROM + " WHERE " + items
                : "SELECT count(*) FROM (" + groups(query, items) + ") g";
    }

    private static Query bind(Query statement, UtilizationQuery query) {
        statement
                .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .bind("year", query.year())
                .bind("day", query.day())
                .bindArray("regionCodes", String.class, query.regionCodes())
                .bindArray("regionCurrent", String.class, query.regionsCurrent());
        query.selection().values().forEach(statement::bind);
        query.selection().arrays().forEach((name, texts) -> statement.bindArray(name, String.class, texts));
        return statement;
    }

    private static UtilizationRow row(UtilizationQuery query, ResultSet row) throws SQLException {
        long diaries = row.getLong("diary_items");
        BigDecimal hours = row.getBigDecimal("hours");
        BigDecimal percent =
                diaries == 0 ? null : Percents.of(hours, query.availableHours().multiply(BigDecimal.valueOf(diaries)));
        return new UtilizationRow(
                row.getString("key"),
                row.getString("name_ko"),
                row.getString("name_en"),
                row.getString("center_code"),
                row.getString("asset_no"),
                query.year(),
                query.availableHours(),
                row.getLong("items"),
                new UtilizationRow.OfDiary(diaries, row.getLong("records"), hours, percent),
                new UtilizationRow.OfReports(row.getLong("reported_items"), row.getBigDecimal("reported_percent")));
    }
}
