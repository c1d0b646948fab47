package kr.giban.equipment.tenancy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The tables from behind: what of a center stands where. */
final class Rows {
    private static final String TABLES = """
            SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'flyway%'
            AND tablename NOT IN ('idempotency_key', 'audit_entry') ORDER BY 1""";
    private static final String PERSONAL = """
            SELECT c.relname || '.' || a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
            AND col_description(c.oid, a.attnum) LIKE 'personal%' ORDER BY 1""";

    private final Jdbi jdbi;

    Rows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Each row that names one of the ids, as its table and digest; where in the feed an event stands says nothing. */
    Set<String> naming(List<String> ids) {
        return jdbi.withHandle(handle -> {
            Set<String> rows = new TreeSet<>();
            for (String table : handle.createQuery(TABLES).mapTo(String.class).list()) {
                rows.addAll(handle.createQuery("""
                                SELECT '%1$s ' || md5(t.row::text) FROM (
                                    SELECT to_jsonb(x) - CASE WHEN '%1$s' = 'outbox' THEN 'position' ELSE '' END AS row
                                    FROM %1$s x WHERE x::text ~ :ids) t""".formatted(table))
                        .bind("ids", String.join("|", ids))
                        .mapTo(String.class)
                        .list());
            }
            return rows;
        });
    }

    /** The columns that the migrations call personal and that have none of the marks. */
    List<String> personalColumnsWithout(List<String> marks) {
        return jdbi.withHandle(handle -> handle.createQuery(PERSONAL).mapTo(String.class).list().stream()
                .filter(column -> !holds(handle, column, marks))
                .toList());
    }

    private static boolean holds(Handle handle, String column, List<String> marks) {
        String table = column.substring(0, column.indexOf('.'));
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM %s WHERE %s::text ~ :marks)".formatted(table, column))
                .bind("marks", String.join("|", marks))
                .mapTo(boolean.class)
                .one();
    }
}
