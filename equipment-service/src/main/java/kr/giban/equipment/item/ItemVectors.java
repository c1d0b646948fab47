package kr.giban.equipment.item;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.giban.equipment.search.SearchColumns;
import kr.giban.equipment.search.SearchText;
import kr.giban.equipment.search.SimilarWords;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.postgresql.PGConnection;

/**
 * Makes what the items of a batch will be found by, before they are stored: the text is known when the rows have been laid
 * over what is stored, and only where it is new.
 */
final class ItemVectors {
    private static final int CHUNK = 1000;
    static final String TABLE = "intake_vector";

    private static final String TEXTS = """
            SELECT m.* FROM (
                SELECT r.position, r.asset_no, i.id AS old_id, %s, %s
                FROM <rows> r LEFT JOIN equipment_item i ON i.center_id = r.center_id AND i.asset_no = r.asset_no
                WHERE r.batch_id = :batch AND r.faults = '[]') m
            WHERE m.old_id IS NULL OR (%s) IS DISTINCT FROM (%s)
            """.formatted(
                    columns(c -> ItemColumns.merged(c) + " AS " + c),
                    columns(c -> "i." + c + " AS old_" + c),
                    SearchColumns.of("m"),
                    columns(c -> "m.old_" + c));

    private ItemVectors() {}

    /** The vector of the row at a position of the batch. */
    record Vector(int position, String text, Set<String> words) {}

    /** What the vector of the row at a position is made of. */
    private record Text(int position, SearchText text, Set<String> words) {
        Vector vector() {
            return new Vector(position, text.vector(), words);
        }
    }

    /** Makes the vectors of the batch and leaves them where {@code IntakeSql.WRITE} finds them. */
    static void fill(Handle handle, BatchRows rows, IntakeProgress progress) {
        if (rows.isSmall()) {
            List<Vector> all =
                    rows.query(TEXTS).map((row, context) -> text(row).vector()).list();
            rows.take(all);
            SimilarWords.add(handle, words(all));
            return;
        }
        handle.execute("CREATE TEMPORARY TABLE " + TABLE + " (position integer, vector tsvector) ON COMMIT DROP");
        try (ResultIterator<Text> all = rows.query(TEXTS)
                .setFetchSize(CHUNK)
                .map((row, context) -> text(row))
                .iterator()) {
            int done = 0;
            List<Vector> chunk = next(all);
            while (!chunk.isEmpty()) {
                copy(handle, chunk);
                SimilarWords.add(handle, words(chunk));
                done += chunk.size();
                progress.at(IntakeProgress.Step.PREPARING, done);
                chunk = next(all);
            }
        }
        handle.execute("ANALYZE " + TABLE);
        rows.takeFrom(TABLE);
    }

    /** On all processors: to take words apart is the longest of what an import does outside the database, which waits then. */
    private static List<Vector> next(Iterator<Text> all) {
        List<Text> chunk = new ArrayList<>(CHUNK);
        while (chunk.size() < CHUNK && all.hasNext()) {
            chunk.add(all.next());
        }
        return chunk.parallelStream().map(Text::vector).toList();
    }

    private static void copy(Handle handle, List<Vector> chunk) {
        String lines = chunk.stream()
                .map(v -> v.position() + ",\"" + v.text().replace("\"", "\"\"") + "\"\n")
                .collect(Collectors.joining());
        try {
            handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY " + TABLE + " (position, vector) FROM STDIN (FORMAT csv)",
                            new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (SQLException e) {
            throw new IllegalStateException("the vectors could not be staged", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(List<Vector> vectors) {
        Set<String> words = new TreeSet<>();
        vectors.forEach(vector -> words.addAll(vector.words()));
        return words;
    }

    private static Text text(ResultSet row) throws SQLException {
        return new Text(row.getInt("position"), SearchColumns.read(row), SimilarWords.of(row));
    }

    private static String columns(java.util.function.UnaryOperator<String> template) {
        return SearchColumns.CHANGING.stream().map(template).collect(Collectors.joining(", "));
    }
}
