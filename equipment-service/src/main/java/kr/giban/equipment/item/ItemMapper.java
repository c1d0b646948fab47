package kr.giban.equipment.item;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.giban.platform.sql.Instants;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads items out of {@link #COLUMNS}. */
final class ItemMapper implements RowMapper<Item> {
    /** What is read of items {@code i} and their centers {@code c}. */
    static final String COLUMNS = "i.id, i.center_id, i.asset_no, " + ItemColumns.each(c -> "i." + c)
            + ", i.source_version, i.cover_attachment_id, i.version, i.created_at, i.updated_at, c.code AS center_code,"
            + " c.name_ko AS center_name_ko, c.organization_id, c.region_code, c.technopark_code";

    @Override
    public Item map(ResultSet row, StatementContext context) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class),
                row.getObject("center_id", UUID.class),
                row.getString("center_code"),
                row.getString("center_name_ko"),
                row.getString("organization_id"),
                row.getString("region_code"),
                row.getString("technopark_code"),
                row.getString("asset_no"),
                content(row),
                row.getObject("cover_attachment_id", UUID.class),
                row.getLong("version"),
                Instants.read(row, "created_at"),
                Instants.read(row, "updated_at"));
    }

    private static ItemContent content(ResultSet row) throws SQLException {
        return new ItemContent(
                row.getString("nfec_no"),
                row.getString("itube_no"),
                row.getString("name_ko"),
                row.getString("name_en"),
                row.getString("maker"),
                row.getString("model"),
                row.getString("spec"),
                row.getString("class_code"),
                row.getObject("acquired_on", LocalDate.class),
                row.getObject("cost_krw", Long.class),
                row.getString("fund"),
                row.getString("location"),
                row.getString("operator_name"),
                row.getString("operator_phone"),
                constant(Sharing.class, row.getString("sharing")),
                row.getString("sole_use_reason"),
                constant(ItemState.class, row.getString("reported_state")),
                constant(RetirementKind.class, row.getString("retirement_kind")),
                row.getString("retirement_reason"),
                row.getObject("retired_on", LocalDate.class),
                row.getString("idle_reason"),
                row.getObject("idle_since", LocalDate.class),
                row.getObject("utilization_year", Integer.class),
                row.getBigDecimal("utilization_percent"),
                row.getString("features"),
                texts(row.getArray("keywords")),
                row.getString("source_task"),
                row.getString("maker_country"),
                texts(row.getArray("model_variants")),
                row.getString("serial_number"),
                row.getObject("manufacture_year", Integer.class),
                constant(AcquisitionMethod.class, row.getString("acquisition_method")),
                row.getString("technique"),
                texts(row.getArray("measured_variables")),
                row.getString("purpose"),
                row.getString("research_field"),
                row.getString("use_examples"),
                row.getString("fee_text"),
                row.getObject("fee_krw", Long.class),
                constant(FeeUnit.class, row.getString("fee_unit")),
                row.getString("landing_page"),
                row.getString("persistent_id"),
                row.getObject("source_version", Long.class));
    }

    static List<String> texts(Array array) throws SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
