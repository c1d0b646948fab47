package kr.giban.equipment.item;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.giban.platform.id.UuidV7;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Streams rows into {@code intake_row} by COPY, in constant memory. */
final class IntakeCopy {
    private static final int FLUSH = 1 << 20;
    private static final String COPY =
            "COPY intake_row (batch_id, position, line, cells, center_code, center_id, asset_no, new_id, nfec_no, itube_no,"
                    + " name_ko, name_en, maker, model, spec, class_code, acquired_on, cost_krw, fund, location,"
                    + " operator_name, operator_phone, sharing, sole_use_reason, reported_state, retirement_kind,"
                    + " retirement_reason, retired_on, idle_reason, idle_since, utilization_year, utilization_percent, features, keywords,"
                    + " source_task, maker_country, model_variants, serial_number, manufacture_year, acquisition_method,"
                    + " technique, measured_variables, purpose, research_field, use_examples, fee_text, fee_krw, fee_unit,"
                    + " landing_page, persistent_id, source_version, cleared, faults) FROM STDIN (FORMAT csv)";

    private final ObjectMapper json;
    private final UUID batch;
    private final StringBuilder text = new StringBuilder();
    private Set<String> faulty = Set.of();

    IntakeCopy(ObjectMapper json, UUID batch) {
        this.json = json;
        this.batch = batch;
    }

    /**
     * Copies all rows within the connection's transaction; gives how many. No COPY is open while the next row is asked for:
     * it may have to be read over the same connection.
     */
    int copy(Connection connection, Iterator<IntakeRow> rows) throws SQLException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        int count = 0;
        while (rows.hasNext()) {
            append(rows.next());
            count++;
            if (text.length() > FLUSH) {
                flush(copy);
            }
        }
        flush(copy);
        return count;
    }

    private void flush(CopyManager copy) throws SQLException {
        try {
            copy.copyIn(COPY, new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        text.setLength(0);
    }

    /** A value that has a fault is not staged: the row is refused for it, and the database might not even hold it. */
    private void append(IntakeRow row) {
        ItemContent item = row.content();
        faulty = row.faults().isEmpty()
                ? Set.of()
                : row.faults().stream().map(RowFault::field).collect(Collectors.toSet());
        value(batch).value(row.position()).value(row.line()).value(array(row.cells()));
        value(row.centerCode()).value(row.centerId()).value(row.assetNo()).value(UuidV7.next());
        sound("nfecNo", item.nfecNo()).sound("itubeNo", item.itubeNo());
        sound("nameKo", item.nameKo()).sound("nameEn", item.nameEn());
        sound("maker", item.maker()).sound("model", item.model());
        sound("spec", item.spec()).sound("classCode", item.classCode());
        sound("acquiredOn", item.acquiredOn()).sound("costKrw", item.costKrw());
        sound("fund", item.fund()).sound("location", item.location());
        sound("operatorName", item.operatorName()).sound("operatorPhone", item.operatorPhone());
        sound("sharing", item.sharing()).sound("soleUseReason", item.soleUseReason());
        sound("reportedState", item.reportedState()).sound("retirementKind", item.retirementKind());
        sound("retirementReason", item.retirementReason()).sound("retiredOn", item.retiredOn());
        sound("idleReason", item.idleReason()).sound("idleSince", item.idleSince());
        sound("utilizationYear", item.utilizationYear()).sound("utilizationPercent", item.utilizationPercent());
        sound("features", item.features());
        sound("keywords", array(item.keywords()));
        sound("sourceTask", item.sourceTask());
        sound("makerCountry", item.makerCountry()).sound("modelVariants", array(item.modelVariants()));
        sound("serialNumber", item.serialNumber()).sound("manufactureYear", item.manufactureYear());
        sound("acquisitionMethod", item.acquisitionMethod()).sound("technique", item.technique());
        sound("measuredVariables", array(item.measuredVariables())).sound("purpose", item.purpose());
        sound("researchField", item.researchField()).sound("useExamples", item.useExamples());
        sound("feeText", item.feeText()).sound("feeKrw", item.feeKrw()).sound("feeUnit", item.feeUnit());
        sound("landingPage", item.landingPage()).sound("persistentId", item.persistentId());
        value(item.sourceVersion());
        value(array(row.cleared().stream().map(ItemColumns::snake).toList()));
        value(faults(row));
        text.setCharAt(text.length() - 1, '\n');
    }

    private IntakeCopy sound(String field, Object value) {
        return value(faulty.contains(field) ? null : value);
    }

    private IntakeCopy value(Object value) {
        if (value != null) {
            text.append('"').append(value.toString().replace("\"", "\"\"")).append('"');
        }
        text.append(',');
        return this;
    }

    private static String array(Collection<String> values) {
        return values == null
                ? null
                : values.stream()
                        .map(v -> '"' + v.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private String faults(IntakeRow row) {
        try {
            return json.writeValueAsString(List.copyOf(row.faults()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
