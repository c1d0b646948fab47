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
                    + " retirement_reason, retired_on, utilization_year, utilization_percent, features, keywords,"
                    + " source_task, source_version, cleared, faults) FROM STDIN (FORMAT csv)";

    private final ObjectMapper json;
    private final UUID batch;
    private final StringBuilder text = new StringBuilder();

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

    private void append(IntakeRow row) {
        ItemContent item = row.content();
        value(batch).value(row.position()).value(row.line()).value(array(row.cells()));
        value(row.centerCode()).value(row.centerId()).value(row.assetNo()).value(UuidV7.next());
        value(item.nfecNo()).value(item.itubeNo()).value(item.nameKo()).value(item.nameEn());
        value(item.maker()).value(item.model()).value(item.spec()).value(item.classCode());
        value(item.acquiredOn()).value(item.costKrw()).value(item.fund()).value(item.location());
        value(item.operatorName())
                .value(item.operatorPhone())
                .value(item.sharing())
                .value(item.soleUseReason());
        value(item.reportedState()).value(item.retirementKind()).value(item.retirementReason());
        value(item.retiredOn()).value(item.utilizationYear()).value(item.utilizationPercent());
        value(item.features())
                .value(array(item.keywords()))
                .value(item.sourceTask())
                .value(item.sourceVersion());
        value(array(row.cleared().stream().map(ItemColumns::snake).toList()));
        value(faults(row));
        text.setCharAt(text.length() - 1, '\n');
    }

    private IntakeCopy value(Object value) {
        if (value != null) {
            text.append('"')
                    .append(clean(value.toString()).replace("\"", "\"\""))
                    .append('"');
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

    /** The database's text holds every character but this one. */
    private static String clean(String value) {
        return value.indexOf(0) < 0 ? value : value.replace("\0", "");
    }
}
