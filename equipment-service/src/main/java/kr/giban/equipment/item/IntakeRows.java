package kr.giban.equipment.item;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.paging.Slice;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Tells what became of the rows of a batch. */
@ApplicationScoped
public class IntakeRows {
    private static final Keyset ORDER = Keyset.by("position", "position", Integer.class);
    private static final String SELECT = """
            SELECT position, line, cells, asset_no, item_id, outcome, faults FROM intake_row WHERE batch_id = :batch AND
            """;
    private static final int FETCH = 500;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    public IntakeRows(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** All rows of a small batch. */
    List<IntakeOutcome> all(UUID batch) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " TRUE ORDER BY position")
                .bind("batch", batch)
                .map(this::outcome)
                .list());
    }

    /** A page of the rows with one of the outcomes; of all rows if none is named. */
    public Page<IntakeOutcome> page(UUID batch, Collection<String> outcomes, PageRequest request) {
        Slice slice = ORDER.slice(request, batch, outcomes);
        String wanted = outcomes.isEmpty() ? " TRUE" : " outcome = ANY (:outcomes)";
        return jdbi.withHandle(handle -> {
            Query rows = bind(
                    handle.createQuery(SELECT + wanted + " AND " + slice.where() + " ORDER BY " + slice.orderBy()
                            + " LIMIT " + slice.fetch()),
                    batch,
                    outcomes);
            slice.parameters().forEach(rows::bind);
            String count = "SELECT count(*) FROM intake_row WHERE batch_id = :batch AND" + wanted;
            Long total = request.wantsTotal()
                    ? bind(handle.createQuery(count), batch, outcomes)
                            .mapTo(Long.class)
                            .one()
                    : null;
            return slice.page(rows.map(this::outcome).list(), total, row -> List.of(row.position()));
        });
    }

    /** Hands on every rejected row, some hundreds at a time; no connection is held while the taker has them. */
    public void eachRejected(UUID batch, Consumer<IntakeOutcome> taker) {
        List<IntakeOutcome> found = rejectedAfter(batch, 0);
        while (!found.isEmpty()) {
            found.forEach(taker);
            found = rejectedAfter(batch, found.get(found.size() - 1).position());
        }
    }

    private List<IntakeOutcome> rejectedAfter(UUID batch, int position) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT + " outcome = 'REJECTED' AND position > :after ORDER BY position LIMIT :fetch")
                .bind("batch", batch)
                .bind("after", position)
                .bind("fetch", FETCH)
                .map(this::outcome)
                .list());
    }

    private static Query bind(Query query, UUID batch, Collection<String> outcomes) {
        query.bind("batch", batch);
        return outcomes.isEmpty() ? query : query.bindArray("outcomes", String.class, outcomes);
    }

    private IntakeOutcome outcome(ResultSet row, StatementContext context) throws SQLException {
        return new IntakeOutcome(
                row.getInt("position"),
                row.getObject("line", Integer.class),
                ItemMapper.texts(row.getArray("cells")),
                row.getString("asset_no"),
                row.getObject("item_id", UUID.class),
                row.getString("outcome"),
                faults(row.getString("faults")));
    }

    private List<RowFault> faults(String text) {
        try {
            return json.readValue(text, new TypeReference<List<RowFault>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
