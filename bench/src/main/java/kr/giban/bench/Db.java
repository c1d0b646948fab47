package kr.giban.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kr.giban.local.process.PlainFailure;

/** A program's database, looked at from outside. */
public record Db(String url) {
    public void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new PlainFailure(e.getMessage() + " in: " + sql, e);
        }
    }

    /** The one number that the query gives. */
    public double number(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getDouble(1);
        } catch (SQLException e) {
            throw new PlainFailure(e.getMessage() + " in: " + sql, e);
        }
    }

    /**
     * Does what writes many rows of a table while it has no indexes but the unique ones and those named, and makes the others
     * anew after it: row by row they would take many times as long.
     */
    public void withoutIndexes(String table, Set<String> kept, Runnable writing) {
        List<String> made = dropIndexes(table, kept);
        writing.run();
        execute("SET maintenance_work_mem = '512MB'; " + String.join("; ", made));
        execute("VACUUM ANALYZE " + table);
    }

    /** Drops a table's indexes but the unique ones and those named; gives the statements that make them anew. */
    List<String> dropIndexes(String table, Set<String> kept) {
        List<String> made = new ArrayList<>();
        for (String index : texts("SELECT indexrelid::regclass::text FROM pg_index WHERE indrelid = '" + table
                + "'::regclass AND NOT indisunique AND NOT indisexclusion")) {
            if (!kept.contains(index)) {
                made.add(text("SELECT pg_get_indexdef('" + index + "'::regclass)"));
                execute("DROP INDEX " + index);
            }
        }
        return made;
    }

    private List<String> texts(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new PlainFailure(e.getMessage() + " in: " + sql, e);
        }
    }

    /** The one text that the query gives. */
    public String text(String sql) {
        return texts(sql).get(0);
    }
}
