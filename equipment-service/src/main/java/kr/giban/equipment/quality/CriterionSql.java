package kr.giban.equipment.quality;

/**
 * When a criterion is missed, for the rows of {@link QualitySql}: items {@code i} with their centers {@code c} and what else is
 * known of them.
 *
 * @param looked of which items it is asked
 * @param missed which of them miss it
 * @param value what they say, as a text
 * @param expected what that is held against, as a text
 */
record CriterionSql(String looked, String missed, String value, String expected) {
    private static final String NONE = "NULL::text";
    private static final String SHARED = "i.sharing IN ('JOINT_ALLOWED', 'JOINT_SERVICE')";
    private static final String IN_SCOPE = "i.cost_krw >= :scopeMinimum";

    static CriterionSql of(Criterion criterion) {
        return switch (criterion) {
            case NAME_EN_MISSING -> filled("name_en");
            case MAKER_MISSING -> filled("maker");
            case MODEL_MISSING -> filled("model");
            case CLASS_MISSING -> filled("class_code");
            case SPECIFICATION_MISSING -> filled("spec");
            case ACQUISITION_DATE_MISSING -> filled("acquired_on");
            case COST_MISSING -> filled("cost_krw");
            case LOCATION_MISSING -> filled("location");
            case SHARING_MISSING -> filled("sharing");
            case FEATURES_MISSING -> filled("features");
            case PURPOSE_MISSING -> filled("purpose");
            case OPERATOR_MISSING -> filled("operator_name");
            case FEE_MISSING -> when(SHARED, "i.fee_text IS NULL AND i.fee_krw IS NULL");
            case CENTER_CONTACT_MISSING ->
                when("TRUE", "c.contact_name IS NULL AND c.contact_phone IS NULL AND c.contact_email IS NULL");
            case CENTER_PLACE_MISSING -> when("TRUE", "c.latitude IS NULL");
            case NOT_CONFIRMED -> since("greatest(i.updated_at, f.confirmed_at)", ":confirmedSince");
            case CENTER_SILENT -> since("h.heard_at", ":heardSince");
            case USAGE_NOT_REPORTED ->
                when(
                                "i.acquired_on IS NULL OR i.acquired_on <= :reportYearEnd",
                                "y.item_id IS NULL AND (i.utilization_year IS NULL OR i.utilization_year < :reportYear)")
                        .tells("i.utilization_year::text", "CAST(:reportYear AS text)");
            case ACQUIRED_IN_FUTURE ->
                when("i.acquired_on IS NOT NULL", "i.acquired_on > :today")
                        .tells("i.acquired_on::text", "CAST(:today AS date)::text");
            case ACQUIRED_BEFORE_CENTER ->
                when("i.acquired_on IS NOT NULL AND c.established_on IS NOT NULL", "i.acquired_on < c.established_on")
                        .tells("i.acquired_on::text", "c.established_on::text");
            case MADE_AFTER_ACQUISITION ->
                when(
                                "i.manufacture_year IS NOT NULL AND i.acquired_on IS NOT NULL",
                                "i.manufacture_year > extract(year FROM i.acquired_on)")
                        .tells("i.manufacture_year::text", "i.acquired_on::text");
            // What was given can stand in the books with 0.
            case COST_ZERO ->
                when(
                                "i.cost_krw IS NOT NULL"
                                        + " AND coalesce(i.acquisition_method, '') NOT IN ('DONATED', 'TRANSFERRED')",
                                "i.cost_krw = 0")
                        .tells("i.cost_krw::text", NONE);
            case COST_UNUSUAL ->
                when(
                                "i.cost_krw > 0 AND m.class_code IS NOT NULL",
                                "i.cost_krw > m.median_krw * :costFactor OR i.cost_krw * :costFactor < m.median_krw")
                        .tells("i.cost_krw::text", "m.median_krw::text");
            case UTILIZATION_TOO_HIGH ->
                when("i.utilization_percent IS NOT NULL", "i.utilization_percent > :utilizationLimit")
                        .tells("i.utilization_percent::text", "CAST(:utilizationLimit AS text)");
            case STATE_DISAGREES ->
                when(
                                "s.derived_state IS NOT NULL AND (i.acquired_on IS NULL OR i.acquired_on <= :today)",
                                "s.derived_state <> i.reported_state")
                        .tells("i.reported_state", "s.derived_state");
            case CLASS_NOT_IN_LIST ->
                when("i.class_code IS NOT NULL", "k.code IS NULL").tells("i.class_code", NONE);
            case SERIAL_TWICE ->
                when("i.model_key <> '' AND i.serial_number IS NOT NULL", "t.id IS NOT NULL")
                        .tells("i.serial_number", NONE);
            case POSSIBLY_TWICE ->
                when("i.model_key <> '' AND i.serial_number IS NULL", "t.id IS NOT NULL")
                        .tells("i.model", NONE);
            case NFEC_MISSING ->
                when(
                                IN_SCOPE + " AND (i.acquired_on IS NULL OR i.acquired_on + :registrationDays < :today)",
                                "i.nfec_no IS NULL")
                        .tells(NONE, NONE);
            case NFEC_INVALID ->
                when(
                                "i.nfec_no IS NOT NULL",
                                "substr(i.nfec_no, 11, 2) NOT BETWEEN '01' AND '12'"
                                        + " OR substr(i.nfec_no, 6, 7) > to_char(CAST(:today AS date), 'YYYY-MM')")
                        .tells("i.nfec_no", NONE);
            case ITUBE_MISSING -> when(IN_SCOPE + " AND " + SHARED, "i.itube_no IS NULL");
            case SERIAL_MISSING -> when(IN_SCOPE, "i.serial_number IS NULL");
            case ASSET_NO_PLACEHOLDER ->
                when("TRUE", "i.asset_no !~ '[1-9A-Za-z가-힣]'").tells("i.asset_no", NONE);
        };
    }

    private static CriterionSql filled(String column) {
        return when("TRUE", "i." + column + " IS NULL");
    }

    private static CriterionSql since(String instant, String limit) {
        return when("TRUE", instant + " < " + limit)
                .tells("(" + instant + " AT TIME ZONE 'Asia/Seoul')::date::text", day(limit));
    }

    private static String day(String instant) {
        return "(CAST(" + instant + " AS timestamptz) AT TIME ZONE 'Asia/Seoul')::date::text";
    }

    private static CriterionSql when(String looked, String missed) {
        return new CriterionSql(looked, missed, NONE, NONE);
    }

    private CriterionSql tells(String text, String heldAgainst) {
        return new CriterionSql(looked, missed, text, heldAgainst);
    }

    /** Null of an item of which it is not asked, else whether it is missed. */
    String judged() {
        return "CASE WHEN " + looked + " THEN " + missed + " END";
    }
}
