package kr.giban.roadmap.gap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.giban.platform.paging.Slice;
import kr.giban.platform.sql.Instants;
import org.jdbi.v3.core.Jdbi;

/** Gap analyses as documents in the database; it refuses to change them. */
@ApplicationScoped
class GapRepository {
    private final Jdbi jdbi;
    private final ObjectMapper mapper;

    GapRepository(Jdbi jdbi, ObjectMapper mapper) {
        this.jdbi = jdbi;
        this.mapper = mapper;
    }

    void insert(GapAnalysis analysis) {
        jdbi.useHandle(db -> db.createUpdate("""
                        insert into gap_analysis (id, roadmap_id, version_number, taken_at, matrix_as_of, snapshot,
                                                  snapshot_sha256, result)
                        values (:id, :roadmapId, :version, :takenAt, :matrixAsOf, cast(:snapshotText as jsonb),
                                :snapshotSha256, cast(:resultText as jsonb))""")
                .bindMethods(analysis)
                .bind("snapshotText", analysis.snapshot().toString())
                .bind("resultText", text(analysis.result()))
                .execute());
    }

    Optional<GapAnalysis> find(UUID id) {
        return jdbi.withHandle(db -> db.createQuery("select * from gap_analysis where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne());
    }

    List<GapAnalysis> list(UUID roadmapId, Slice slice) {
        return jdbi.withHandle(
                db -> db.createQuery("select id, roadmap_id, version_number, taken_at, matrix_as_of, snapshot_sha256"
                                + " from gap_analysis where roadmap_id = :roadmap and " + slice.where()
                                + " order by " + slice.orderBy() + " limit :fetch")
                        .bind("roadmap", roadmapId)
                        .bindMap(slice.parameters())
                        .bind("fetch", slice.fetch())
                        .map((row, context) -> summary(row))
                        .list());
    }

    long count(UUID roadmapId) {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from gap_analysis where roadmap_id = :roadmap")
                .bind("roadmap", roadmapId)
                .mapTo(Long.class)
                .one());
    }

    private GapAnalysis read(ResultSet row) throws SQLException {
        GapAnalysis summary = summary(row);
        try {
            return new GapAnalysis(
                    summary.id(),
                    summary.roadmapId(),
                    summary.version(),
                    summary.takenAt(),
                    summary.matrixAsOf(),
                    summary.snapshotSha256(),
                    mapper.readValue(row.getString("result"), GapResult.class),
                    mapper.readTree(row.getString("snapshot")));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GapAnalysis summary(ResultSet row) throws SQLException {
        return new GapAnalysis(
                row.getObject("id", UUID.class),
                row.getObject("roadmap_id", UUID.class),
                row.getInt("version_number"),
                Instants.read(row, "taken_at"),
                row.getString("matrix_as_of"),
                row.getString("snapshot_sha256"),
                null,
                null);
    }

    private String text(GapResult result) {
        try {
            return mapper.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
