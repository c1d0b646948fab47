package kr.giban.equipment.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.platform.id.UuidV7;
import org.jdbi.v3.core.Jdbi;

/** Judges what is stored, and keeps the grades of the days. */
@ApplicationScoped
class QualityRepository {
    private final Jdbi jdbi;
    private final ObjectMapper json;

    QualityRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** A center as it is now. */
    Graded grade(UUID center, QualityRules rules) {
        return jdbi.withHandle(handle -> rules.bindTo(handle.createQuery(QualitySql.ONE))
                .bind("center", center)
                .map((row, context) -> graded(row))
                .findOne()
                .orElse(Graded.NOTHING));
    }

    private Graded graded(ResultSet row) throws SQLException {
        Map<Part, BigDecimal> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            BigDecimal score = row.getBigDecimal(part.column());
            if (score != null) {
                parts.put(part, score);
            }
        }
        String grade = row.getString("grade");
        return new Graded(
                row.getInt("items"),
                row.getBigDecimal("score"),
                grade == null ? null : Grade.valueOf(grade),
                parts,
                counts(row));
    }

    /** The stored counts, without criteria that there are no more. */
    Map<Criterion, Counts> counts(ResultSet row) throws SQLException {
        Map<Criterion, Counts> counts = new EnumMap<>(Criterion.class);
        try {
            JsonNode stored = json.readTree(row.getString("counts"));
            for (Criterion criterion : Criterion.values()) {
                JsonNode pair = stored.path(criterion.name());
                if (pair.isArray()) {
                    counts.put(
                            criterion,
                            new Counts(pair.path(0).intValue(), pair.path(1).intValue()));
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return counts;
    }

    /** Items of a center that miss a criterion, after one, in the order of their ids; of a center's criterion one for all. */
    List<Fix> fixes(UUID center, Criterion criterion, Graded graded, QualityRules rules, UUID after, int fetch) {
        BigDecimal points =
                BigDecimal.valueOf(graded.pointsOfOne(criterion, rules)).setScale(4, RoundingMode.HALF_UP);
        return jdbi.withHandle(handle -> rules.bindTo(handle.createQuery(QualitySql.fixes(criterion)))
                .bind("center", center)
                .bind("after", after)
                .bind("fetch", criterion.isOfCenter() ? 1 : fetch)
                .map((row, context) -> fix(criterion, points, row))
                .list());
    }

    private static Fix fix(Criterion criterion, BigDecimal points, ResultSet row) throws SQLException {
        boolean item = !criterion.isOfCenter();
        return new Fix(
                criterion,
                criterion.part(),
                points,
                item ? row.getObject("id", UUID.class) : null,
                item ? row.getString("asset_no") : null,
                item ? row.getString("name_ko") : null,
                criterion.wrongKo(),
                criterion.wrongEn(),
                row.getString("value"),
                row.getString("expected"),
                criterion.expectedKo(),
                criterion.expectedEn());
    }

    /** Centers that are to be graded on a day and are not yet. */
    List<UUID> ungraded(LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(QualitySql.UNGRADED)
                .bind("day", day)
                .mapTo(UUID.class)
                .list());
    }

    /** Counts once a day what items of each class cost. */
    void countCosts(LocalDate day) {
        jdbi.useHandle(handle ->
                handle.createUpdate(QualitySql.COUNT_COSTS).bind("day", day).execute());
    }

    /** Grades the centers and keeps it, with its events; gives how many nobody else had kept. */
    int store(List<UUID> centers, QualityRules rules) {
        return jdbi.withHandle(handle -> rules.bindTo(handle.createQuery(QualitySql.STORE))
                .bindArray("centers", UUID.class, centers)
                .bind("now", rules.at())
                // Identifiers are made of true time, whatever business time it is.
                .bind("millis", UuidV7.next().getMostSignificantBits() >>> 16)
                .mapTo(Integer.class)
                .one());
    }

    int forgetBefore(LocalDate day) {
        return jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM quality_day WHERE day < :day")
                .bind("day", day)
                .execute());
    }
}
