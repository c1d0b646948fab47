package kr.giban.equipment.usage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import kr.giban.platform.sql.Instants;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads records out of {@link UsageSql#COLUMNS}. */
final class UsageMapper implements RowMapper<UsageRecord> {
    @Override
    public UsageRecord map(ResultSet row, StatementContext context) throws SQLException {
        return new UsageRecord(
                row.getObject("id", UUID.class),
                row.getObject("item_id", UUID.class),
                row.getString("center_code"),
                row.getString("asset_no"),
                row.getString("organization_id"),
                content(row),
                UsageState.valueOf(row.getString("state")),
                row.getString("withdrawal_reason"),
                row.getLong("version"),
                Instants.read(row, "created_at"),
                Instants.read(row, "updated_at"));
    }

    private static UsageContent content(ResultSet row) throws SQLException {
        return new UsageContent(
                row.getString("record_no"),
                row.getObject("used_on", LocalDate.class),
                row.getString("user_organization"),
                UserOrganizationType.valueOf(row.getString("user_organization_type")),
                row.getString("user_name"),
                row.getObject("samples", Integer.class),
                row.getBigDecimal("hours"),
                row.getObject("fee_krw", Long.class),
                row.getString("purpose"),
                row.getObject("source_version", Long.class));
    }

    /** Reads a version out of {@link UsageSql#VERSIONS}. */
    static UsageVersion version(ResultSet row, StatementContext context) throws SQLException {
        return new UsageVersion(
                row.getLong("version"),
                Instants.read(row, "updated_at"),
                row.getObject("used_on", LocalDate.class),
                row.getString("user_organization"),
                UserOrganizationType.valueOf(row.getString("user_organization_type")),
                row.getObject("samples", Integer.class),
                row.getBigDecimal("hours"),
                row.getObject("fee_krw", Long.class),
                row.getString("purpose"),
                UsageState.valueOf(row.getString("state")),
                row.getString("withdrawal_reason"));
    }
}
