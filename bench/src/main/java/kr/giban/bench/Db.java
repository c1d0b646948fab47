package kr.giban.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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

    /** The one text that the query gives. */
    public String text(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new PlainFailure(e.getMessage() + " in: " + sql, e);
        }
    }
}
