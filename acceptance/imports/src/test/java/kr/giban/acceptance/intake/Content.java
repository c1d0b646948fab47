package kr.giban.acceptance.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that a service's tables hold, whatever the order of the rows: how often there is a row of each digest. Left out is
 * what no two runs have in common: identifiers that were made in the run, instants, and places in the outbox.
 */
final class Content {
    private static final String MADE_ID = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final String INSTANT = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9:]+)?";
    /** Those that name identifiers and instants within their texts. */
    private static final Set<String> TELLING = Set.of("outbox", "audit_entry", "import_job");

    private static final String MADE_COLUMNS = """
            select coalesce(array_agg(attname::text), '{}') from pg_attribute
            where attrelid = '%1$s'::regclass and attnum > 0 and attname <> 'center_id'
            and (atttypid in ('uuid'::regtype, 'timestamptz'::regtype)
                or attname = 'ordinal' or '%1$s' = 'outbox' and attname = 'position')""";

    private static final String TABLES = """
            select tablename from pg_tables where schemaname = 'public' and tablename not like 'flyway%'
            and tablename not in ('idempotency_key', 'feed_epoch', 'equipment_word', 'equipment_tally') order by 1""";
    /** Kept in rows that add up, and merged and doubled at liberty: what they say is compared, not how. */
    private static final Map<String, String> SAYING = Map.of(
            "equipment_word",
            "select distinct word from equipment_word",
            "equipment_tally",
            "select kind, center_id, class_code, reported_state, sharing, acquired_on, sum(items), sum(cost_krw),"
                    + " sum(utilized), sum(utilization)"
                    + " from equipment_tally group by 1, 2, 3, 4, 5, 6 having sum(items) <> 0");

    private final Map<String, Map<String, Integer>> tables;

    private Content(Map<String, Map<String, Integer>> tables) {
        this.tables = tables;
    }

    static Content of(Connection connection) throws SQLException {
        Map<String, Map<String, Integer>> tables = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            try (ResultSet result = statement.executeQuery(TABLES)) {
                while (result.next()) {
                    names.add(result.getString(1));
                }
            }
            for (String name : names) {
                tables.put(name, rows(statement, name, "select * from " + name));
            }
            for (Map.Entry<String, String> saying : SAYING.entrySet()) {
                tables.put(saying.getKey(), rows(statement, saying.getKey(), saying.getValue()));
            }
        }
        return new Content(tables);
    }

    private static Map<String, Integer> rows(Statement statement, String table, String query) throws SQLException {
        String text = "(to_jsonb(t) - (%s))::text".formatted(MADE_COLUMNS.formatted(table));
        if (TELLING.contains(table)) {
            text = "regexp_replace(regexp_replace(%s, '%s', 'id', 'g'), '%s', 'instant', 'g')"
                    .formatted(text, MADE_ID, INSTANT);
        }
        Map<String, Integer> rows = new TreeMap<>();
        try (ResultSet result = statement.executeQuery(
                "select md5(text) || ' ' || left(text, 200), count(*) from (select %s as text from (%s) t) x group by 1"
                        .formatted(text, query))) {
            while (result.next()) {
                rows.put(result.getString(1), result.getInt(2));
            }
        }
        return rows;
    }

    int rows(String table) {
        return tables.get(table).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What another content has more or fewer of, each row with its table; the first ones of each table. */
    List<String> differences(Content other) {
        List<String> differences = new ArrayList<>();
        tables.forEach((table, rows) -> {
            Map<String, Integer> others = other.tables.get(table);
            TreeMap<String, Integer> all = new TreeMap<>(others);
            all.putAll(rows);
            all.keySet().stream()
                    .filter(row -> !rows.getOrDefault(row, 0).equals(others.getOrDefault(row, 0)))
                    .limit(5)
                    .forEach(row -> differences.add("%s: %d times, not %d: %s"
                            .formatted(table, others.getOrDefault(row, 0), rows.getOrDefault(row, 0), row)));
        });
        return differences;
    }
}
