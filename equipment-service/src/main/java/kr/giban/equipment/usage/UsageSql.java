package kr.giban.equipment.usage;

/** The statements of the diary. Rows come as one JSON list, whose members are named as in {@link UsageContent}. */
final class UsageSql {
    static final String COLUMNS = """
            u.id, u.item_id, c.code AS center_code, i.asset_no, c.organization_id, u.record_no, u.used_on,
            u.user_organization, u.user_organization_type, u.user_name, u.samples, u.hours, u.fee_krw, u.purpose,
            u.source_version, u.state, u.withdrawal_reason, u.version, u.created_at, u.updated_at
            """;

    static final String FROM = """
             FROM usage_record u JOIN equipment_item i ON i.id = u.item_id JOIN center c ON c.id = i.center_id
            """;

    /** Which items the rows mean, and whose they are. */
    static final String TARGETS = """
            SELECT r.position, coalesce(a.id, b.id) AS item_id, coalesce(k.organization_id, c.organization_id) AS organization_id
            FROM jsonb_to_recordset(CAST(:rows AS jsonb))
                AS r (position integer, "itemId" uuid, "centerCode" text, "assetNo" text)
            LEFT JOIN center k ON k.code = r."centerCode"
            LEFT JOIN equipment_item a ON a.center_id = k.id AND a.asset_no = r."assetNo"
            LEFT JOIN equipment_item b ON b.id = r."itemId"
            LEFT JOIN center c ON c.id = b.center_id
            """;

    /** What of the items says whether they can have been used. */
    static final String ITEMS = """
            SELECT i.id, i.reported_state, i.retired_on FROM equipment_item i
            WHERE i.id = ANY (:items) ORDER BY i.center_id, i.asset_no
            """;

    /**
     * Nobody else changes the diaries of these items until the transaction ends; one order for all, that of the inventory's
     * own writers, so that none waits in a circle.
     */
    static final String LOCK_ITEMS = ITEMS + " FOR NO KEY UPDATE OF i";

    /** Those of the rows that are there. */
    static final String STORED = "SELECT " + COLUMNS + """
             FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r ("itemId" uuid, "recordNo" text)
            JOIN usage_record u ON u.item_id = r."itemId" AND u.record_no = r."recordNo"
            JOIN equipment_item i ON i.id = u.item_id JOIN center c ON c.id = i.center_id
            """;

    /**
     * Stores what is new and what is changed, with the audit; gives how many. Triggers keep the earlier versions and sum up
     * the years.
     */
    static final String WRITE = """
            WITH r AS MATERIALIZED (
                SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r (
                    position integer, id uuid, "itemId" uuid, "recordNo" text, "usedOn" date, "userOrganization" text,
                    "userOrganizationType" text, "userName" text, samples integer, hours numeric, "feeKrw" bigint,
                    purpose text, "sourceVersion" bigint, state text, reason text, action text, before jsonb, after jsonb,
                    "userChanged" boolean)),
            written AS (
                INSERT INTO usage_record AS u
                    (id, item_id, record_no, used_on, user_organization, user_organization_type, user_name, samples, hours,
                    fee_krw, purpose, source_version, state, withdrawal_reason, version, created_at, updated_at)
                SELECT id, "itemId", "recordNo", "usedOn", "userOrganization", "userOrganizationType", "userName", samples,
                    hours, "feeKrw", purpose, "sourceVersion", state, reason, 0, :now, :now
                FROM r ORDER BY position
                ON CONFLICT (item_id, record_no) DO UPDATE SET used_on = EXCLUDED.used_on,
                    user_organization = EXCLUDED.user_organization,
                    user_organization_type = EXCLUDED.user_organization_type, user_name = EXCLUDED.user_name,
                    samples = EXCLUDED.samples, hours = EXCLUDED.hours, fee_krw = EXCLUDED.fee_krw,
                    purpose = EXCLUDED.purpose, source_version = coalesce(EXCLUDED.source_version, u.source_version),
                    state = EXCLUDED.state, withdrawal_reason = EXCLUDED.withdrawal_reason, version = u.version + 1,
                    updated_at = EXCLUDED.updated_at
                WHERE u.id = EXCLUDED.id
                RETURNING u.id),
            audited AS (
                INSERT INTO audit_entry (id, at, subject, organization, roles, action, entity, entity_id, outcome,
                    before, after, request_id)
                SELECT uuid_v7(:millis, position), :now, :subject, :organization, :roles, action, 'usage-record', id::text,
                    'done', jsonb_strip_nulls(before),
                    jsonb_strip_nulls(after)
                        || CASE WHEN "userChanged" THEN '{"userChanged": true}' ELSE '{}' END::jsonb,
                    :requestId
                FROM r ORDER BY position)
            SELECT count(*) FROM written
            """;

    /** A row that brings nothing but a newer source version is no change to anyone, but an older one is stale from then. */
    static final String NOTE_SOURCE_VERSIONS = """
            UPDATE usage_record u SET source_version = r."sourceVersion"
            FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r (id uuid, "sourceVersion" bigint)
            WHERE u.id = r.id AND r."sourceVersion" > coalesce(u.source_version, -1)
            """;

    /** One event for each item and year whose sums have changed, not for each record: it carries the new sums. */
    static final String PUBLISH = """
            INSERT INTO outbox (id, type, subject, scope, time, data, request_id)
            SELECT uuid_v7(:millis, row_number() OVER (ORDER BY y.item_id, y.year)), 'utilization.changed',
                'equipment/' || i.id || '/utilization/' || y.year, 'public', :now,
                jsonb_build_object('itemId', i.id, 'centerId', c.id, 'centerCode', c.code, 'assetNo', i.asset_no,
                    'year', y.year, 'records', y.records, 'hours', y.hours, 'percent',
                    round(100 * y.hours / rule_number('available-hours-per-year', make_date(y.year, 12, 31)), 2)),
                :requestId
            FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r ("itemId" uuid, year integer)
            JOIN usage_year y ON y.item_id = r."itemId" AND y.year = r.year
            JOIN equipment_item i ON i.id = y.item_id JOIN center c ON c.id = i.center_id
            """;

    /** All versions of a record, the newest out of the record itself. */
    static final String VERSIONS = """
            (SELECT u.version, u.updated_at, u.used_on, u.user_organization, u.user_organization_type, u.samples, u.hours,
                u.fee_krw, u.purpose, u.state, u.withdrawal_reason
            FROM usage_record u WHERE u.id = :record
            UNION ALL
            SELECT v.version, v.updated_at, v.used_on, v.user_organization, v.user_organization_type, v.samples, v.hours,
                v.fee_krw, v.purpose, v.state, v.withdrawal_reason
            FROM usage_record_version v WHERE v.record_id = :record) v
            """;

    /** Erases names of users, some at a time; what another replica is at is left to it. */
    static final String ERASE_NAMES = """
            UPDATE usage_record u SET user_name = NULL
            WHERE u.id IN (
                SELECT o.id FROM usage_record o WHERE o.user_name IS NOT NULL AND o.used_on < :before
                ORDER BY o.used_on LIMIT :atOnce FOR NO KEY UPDATE SKIP LOCKED)
            """;

    private UsageSql() {}
}
