package kr.giban.platform.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Looks into the audit of the application under test. */
final class AuditProbe {
    private final DataSource database;

    AuditProbe(DataSource database) {
        this.database = database;
    }

    int doneEntries(String requestId) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select count(*) from audit_entry where request_id = ? and outcome = 'done'")) {
            query.setString(1, requestId);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
