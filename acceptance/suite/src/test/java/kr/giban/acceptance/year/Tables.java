package kr.giban.acceptance.year;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A service's tables, looked at from outside. */
record Tables(String url) {
    void execute(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement writing = connection.createStatement()) {
            writing.execute(statement);
        }
    }

    List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
