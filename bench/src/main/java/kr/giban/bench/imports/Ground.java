package kr.giban.bench.imports;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import kr.giban.bench.Db;
import kr.giban.local.process.PlainFailure;
import kr.giban.local.sample.SampleYear;
import kr.giban.local.sample.codes.EquipmentClass;
import kr.giban.local.sample.inventory.Center;

/** What must be there before a file can come: the classes and the centers, here all of one organization. */
record Ground(String url) {
    private static final String CLASS = """
            insert into code (list, code, name_ko, name_en, valid_from, valid_to, attributes)
            select 'equipment-classes', ?, ?, ?, '0001-01-01', '9999-12-31',
                jsonb_build_object('level', ?::text, 'parent', ?::text)""";
    private static final String CENTER = """
            insert into center (id, code, name_ko, host_institution, organization_id, region_code, state, version,
                created_at, updated_at)
            values (gen_random_uuid(), ?, ?, ?, ?, ?, 'ACTIVE', 0, now(), now())""";

    void lay(SampleYear year, String organization) {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement classes = connection.prepareStatement(CLASS);
                PreparedStatement centers = connection.prepareStatement(CENTER)) {
            for (EquipmentClass item : year.codes().equipmentClasses()) {
                if (item.level() != EquipmentClass.Level.MAJOR) {
                    add(
                            classes,
                            item.code(),
                            item.nameKo(),
                            item.nameEn(),
                            item.level().name().toLowerCase(java.util.Locale.ROOT),
                            item.parent());
                }
            }
            for (Center center : year.inventory().centers()) {
                add(centers, center.code(), center.nameKo(), center.hostKo(), organization, center.regionCode());
            }
            classes.executeBatch();
            centers.executeBatch();
        } catch (SQLException e) {
            throw new PlainFailure("The centers cannot be laid: " + e.getMessage(), e);
        }
    }

    /** Takes all items away. */
    void empty() {
        Db db = new Db(url);
        db.execute("delete from equipment_item");
        db.execute("truncate equipment_counted_before");
        // As if it had never been filled; otherwise the planner would take all that comes for one row.
        db.execute("vacuum (full, analyze) equipment_item");
    }

    private static void add(PreparedStatement statement, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
