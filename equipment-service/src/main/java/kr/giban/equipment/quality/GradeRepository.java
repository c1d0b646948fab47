package kr.giban.equipment.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.paging.Slice;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads the grades that were kept: the last ones of all centers, and those of one center over the days. */
@ApplicationScoped
class GradeRepository {
    private static final Keyset BY_DAY = Keyset.by("day", "q.day", LocalDate.class);

    private static final BigDecimal NO_SCORE = BigDecimal.ONE.negate();
    private static final Keyset BY_CODE = Keyset.by("code", "q.code", String.class);
    private static final Keyset SORTABLE = Keyset.by("asOf", "q.as_of", LocalDate.class)
            .then("score", "coalesce(q.score, " + NO_SCORE + ")", BigDecimal.class)
            .then("code", "q.code", String.class);

    private static final String LAST = """
             FROM (
                SELECT CAST(:asOf AS date) AS as_of, c.code, c.name_ko, c.technopark_code, c.region_code, d.*
                FROM center c CROSS JOIN LATERAL (
                    SELECT g.* FROM quality_day g WHERE g.center_id = c.id AND g.day <= CAST(:asOf AS date)
                    ORDER BY g.day DESC LIMIT 1) d
                WHERE c.state = 'ACTIVE') q
            WHERE\s""";

    private final Jdbi jdbi;
    private final QualityRepository quality;

    GradeRepository(Jdbi jdbi, QualityRepository quality) {
        this.jdbi = jdbi;
        this.quality = quality;
    }

    /**
     * A page of the centers' last grades. The cursor holds the day on which the first page was read, so that a night between
     * two pages mixes nothing.
     *
     * @param regions all codes of the regions that the filter names
     */
    Page<CenterGrade> page(
            PageRequest request, String sort, GradeFilter filter, Collection<String> regions, LocalDate today) {
        Slice slice = BY_CODE.sorted("asOf," + (sort == null || sort.isBlank() ? "-score" : sort), SORTABLE)
                .slice(request, filter.values());
        Object begun = slice.parameters().get("k0");
        LocalDate asOf = begun instanceof LocalDate day ? day : today;
        String where = LAST + where(filter, regions);
        return jdbi.withHandle(handle -> {
            Query rows = bind(
                    handle.createQuery("SELECT q.*" + where + " AND " + slice.where() + " ORDER BY " + slice.orderBy()
                            + " LIMIT " + slice.fetch()),
                    filter,
                    regions,
                    asOf);
            slice.parameters().forEach(rows::bind);
            Long total = request.wantsTotal()
                    ? bind(handle.createQuery("SELECT count(*)" + where), filter, regions, asOf)
                            .mapTo(Long.class)
                            .one()
                    : null;
            return slice.pageByName(
                    rows.map((row, context) -> grade(row)).list(), total, row -> key -> keyOf(key, row, asOf));
        });
    }

    private static Object keyOf(String key, CenterGrade row, LocalDate asOf) {
        return switch (key) {
            case "asOf" -> asOf;
            case "score" -> row.score() == null ? NO_SCORE : row.score();
            default -> row.centerCode();
        };
    }

    private static String where(GradeFilter filter, Collection<String> regions) {
        List<String> all = new ArrayList<>(List.of("TRUE"));
        if (!regions.isEmpty()) {
            all.add("q.region_code = ANY (:regions)");
        }
        if (isSaid(filter.technopark)) {
            all.add("q.technopark_code = ANY (:technoparks)");
        }
        if (isSaid(filter.grade)) {
            all.add("q.grade = ANY (:grades)");
        }
        return String.join(" AND ", all);
    }

    private static Query bind(Query query, GradeFilter filter, Collection<String> regions, LocalDate asOf) {
        query.bind("asOf", asOf);
        if (!regions.isEmpty()) {
            query.bindArray("regions", String.class, regions);
        }
        if (isSaid(filter.technopark)) {
            query.bindArray("technoparks", String.class, filter.technopark);
        }
        if (isSaid(filter.grade)) {
            query.bindArray(
                    "grades",
                    String.class,
                    filter.grade.stream().map(Grade::name).toList());
        }
        return query;
    }

    private static boolean isSaid(List<?> values) {
        return values != null && !values.isEmpty();
    }

    private static CenterGrade grade(ResultSet row) throws SQLException {
        return new CenterGrade(
                row.getObject("center_id", UUID.class),
                row.getString("code"),
                row.getString("name_ko"),
                row.getString("technopark_code"),
                row.getString("region_code"),
                row.getObject("day", LocalDate.class),
                gradeOf(row),
                row.getBigDecimal("score"),
                scores(row),
                row.getInt("items"));
    }

    /** A page of a center's grades from one day to another, the oldest first. */
    Page<QualityOfDay> history(UUID center, LocalDate from, LocalDate to, PageRequest request) {
        Slice slice = BY_DAY.slice(request, center, from, to);
        String where = " FROM quality_day q WHERE q.center_id = :center AND q.day BETWEEN :from AND :to";
        return jdbi.withHandle(handle -> {
            Query rows = handle.createQuery("SELECT q.*" + where + " AND " + slice.where() + " ORDER BY "
                            + slice.orderBy() + " LIMIT " + slice.fetch())
                    .bind("center", center)
                    .bind("from", from)
                    .bind("to", to);
            slice.parameters().forEach(rows::bind);
            Long total = request.wantsTotal()
                    ? handle.createQuery("SELECT count(*)" + where)
                            .bind("center", center)
                            .bind("from", from)
                            .bind("to", to)
                            .mapTo(Long.class)
                            .one()
                    : null;
            return slice.page(rows.map((row, context) -> day(row)).list(), total, day -> List.of(day.day()));
        });
    }

    private QualityOfDay day(ResultSet row) throws SQLException {
        Map<Criterion, Integer> missed = quality.counts(row).entrySet().stream()
                .filter(entry -> entry.getValue().missed() > 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().missed(),
                        (one, other) -> one,
                        () -> new EnumMap<>(Criterion.class)));
        return new QualityOfDay(
                row.getObject("day", LocalDate.class),
                gradeOf(row),
                row.getBigDecimal("score"),
                scores(row),
                row.getInt("items"),
                missed);
    }

    private static Grade gradeOf(ResultSet row) throws SQLException {
        String grade = row.getString("grade");
        return grade == null ? null : Grade.valueOf(grade);
    }

    private static PartScores scores(ResultSet row) throws SQLException {
        return new PartScores(
                row.getBigDecimal(Part.COMPLETENESS.column()),
                row.getBigDecimal(Part.FRESHNESS.column()),
                row.getBigDecimal(Part.PLAUSIBILITY.column()),
                row.getBigDecimal(Part.IDENTIFIERS.column()));
    }
}
