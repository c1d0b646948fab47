package kr.giban.acceptance.intake;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.giban.local.sample.SampleYear;
import kr.giban.local.sample.codes.EquipmentClass;
import kr.giban.local.sample.codes.Technopark;
import kr.giban.local.sample.csv.SampleCsv;
import kr.giban.local.sample.csv.SampleFile;
import kr.giban.local.sample.inventory.Center;
import kr.giban.local.sample.inventory.EquipmentItem;

/** The sample inventory, shared out among three organizations: what stands before the files come, and the files. */
final class Ground {
    static final List<String> ORGANIZATIONS = List.of("tp-atomic", "tp-partial", "tp-reconcile");
    /** How many technoparks' centers an organization has: two thousand items and more. */
    private static final int EACH = 5;
    /** How many items of each technopark the correction of a file has; the inventory has them before. */
    private static final int FIRST = 60;

    private final SampleYear year = SampleYear.load();

    /** The classes and the centers. */
    void lay(Connection connection) throws SQLException {
        try (PreparedStatement classes = connection.prepareStatement("""
                        insert into code (list, code, name_ko, name_en, valid_from, valid_to, attributes)
                        values ('equipment-classes', ?, ?, ?, '0001-01-01', '9999-12-31',
                            jsonb_build_object('level', ?::text, 'parent', ?::text))""");
                PreparedStatement centers = connection.prepareStatement("""
                        insert into center (id, code, name_ko, host_institution, organization_id, region_code, state,
                            version, created_at, updated_at)
                        values (?, ?, ?, ?, ?, ?, 'ACTIVE', 0, now(), now())""")) {
            for (EquipmentClass item : year.codes().equipmentClasses()) {
                if (item.level() != EquipmentClass.Level.MAJOR) {
                    String level = item.level().name().toLowerCase(java.util.Locale.ROOT);
                    add(classes, item.code(), item.nameKo(), item.nameEn(), level, item.parent());
                }
            }
            for (String organization : ORGANIZATIONS) {
                for (Center center : centers(organization)) {
                    add(
                            centers,
                            id(center.code()),
                            center.code(),
                            center.nameKo(),
                            center.hostKo(),
                            organization,
                            center.regionCode());
                }
            }
            classes.executeBatch();
            centers.executeBatch();
        }
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    /** Takes all away that files leave. */
    static void clear(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from equipment_item");
            statement.execute(
                    "truncate import_job, import_file_part, import_cancel, import_attempt, import_progress, intake_row, audit_entry,"
                            + " idempotency_key, equipment_word, equipment_tally, equipment_counted_before, item_confirmation");
            statement.execute("set giban.outbox_purge = on");
            statement.execute("delete from outbox");
            statement.execute("reset giban.outbox_purge");
        }
    }

    /** Some of the items as they are somewhat later, and one that is in no file after that. */
    SentFile before(String organization) {
        String gone = "%s,GONE-1,,,없어진 장비,,,,,,,,,,,,,,,,\r\n"
                .formatted(centers(organization).get(0).code());
        String text = joined(organization, year.csv()::correction) + gone;
        return new SentFile(organization, "partial", "before.csv", text, SampleCsv.CP949);
    }

    /** The files of an organization in their order. */
    List<SentFile> files(String organization) {
        String mode = organization.substring("tp-".length());
        SentFile dirty =
                new SentFile(organization, mode, "dirty.csv", joined(organization, year.csv()::dirty), SampleCsv.CP949);
        if (!mode.equals("atomic")) {
            return List.of(dirty);
        }
        // All or nothing: of the dirty one it is nothing, and so a sound one follows.
        String sound = joined(organization, year.csv()::clean);
        return List.of(dirty, new SentFile(organization, mode, "sound.csv", sound, StandardCharsets.UTF_8));
    }

    /** An item in the middle of those that the organization's file creates, in the order in which they are written. */
    String middle(String organization) {
        Set<String> codes = centers(organization).stream().map(Center::code).collect(Collectors.toSet());
        List<EquipmentItem> fresh = technoparks(organization).stream()
                .flatMap(technopark ->
                        year.inventory().itemsOf(technopark.code()).stream().skip(FIRST))
                .filter(item -> codes.contains(item.centerCode()))
                .sorted(Comparator.comparing(
                                (EquipmentItem item) -> id(item.centerCode()).toString())
                        .thenComparing(EquipmentItem::assetNo))
                .toList();
        EquipmentItem item = fresh.get(fresh.size() / 2);
        return "new.center_id = '%s' and new.asset_no = '%s'".formatted(id(item.centerCode()), item.assetNo());
    }

    /** One header, and the rows of all the files. */
    private String joined(String organization, Function<Technopark, SampleFile> file) {
        StringBuilder text = new StringBuilder();
        for (Technopark technopark : technoparks(organization)) {
            String one = file.apply(technopark).text();
            text.append(text.isEmpty() ? one : one.substring(one.indexOf('\n') + 1));
        }
        return text.toString();
    }

    private List<Technopark> technoparks(String organization) {
        List<Technopark> all = year.codes().technoparks();
        return IntStream.range(0, EACH * ORGANIZATIONS.size())
                .filter(i -> i % ORGANIZATIONS.size() == ORGANIZATIONS.indexOf(organization))
                .mapToObj(all::get)
                .toList();
    }

    private List<Center> centers(String organization) {
        return technoparks(organization).stream()
                .flatMap(technopark -> year.inventory().centersOf(technopark.code()).stream())
                .toList();
    }

    /** The same in each run. */
    private static UUID id(String center) {
        return UUID.nameUUIDFromBytes(center.getBytes(StandardCharsets.UTF_8));
    }
}
