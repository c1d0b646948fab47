package kr.giban.platform.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Instants as the driver gives them: it knows a {@code timestamptz} with an offset only. */
public final class Instants {
    private Instants() {}

    /** The instant of a column that is never null. */
    public static Instant read(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
