package kr.giban.equipment.maker;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.paging.Slice;
import kr.giban.platform.sql.Instants;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Makers and the normal forms of their names. */
@ApplicationScoped
class MakerRepository {
    private static final Keyset ORDER = Keyset.by("code", "m.code", String.class);
    private static final String NAMED = """
            (CAST(:q AS text) IS NULL OR m.code = upper(:q) OR EXISTS (
                SELECT 1 FROM maker_name n WHERE n.maker_code = m.code AND strpos(n.key, maker_key(:q)) > 0))""";

    private final Jdbi jdbi;

    MakerRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whether a name can stand for a maker, and for which one it stands already. */
    record NameUse(String name, String key, String makerCode) {}

    Page<Maker> page(PageRequest request, String q) {
        Slice slice = ORDER.slice(request, q);
        return jdbi.withHandle(handle -> {
            Query rows = handle.createQuery("SELECT * FROM maker m WHERE " + NAMED + " AND " + slice.where()
                            + " ORDER BY " + slice.orderBy() + " LIMIT :fetch")
                    .bind("q", q)
                    .bind("fetch", slice.fetch());
            slice.parameters().forEach(rows::bind);
            Long total = request.wantsTotal()
                    ? handle.createQuery("SELECT count(*) FROM maker m WHERE " + NAMED)
                            .bind("q", q)
                            .mapTo(Long.class)
                            .one()
                    : null;
            return slice.page(rows.map((row, context) -> maker(row)).list(), total, maker -> List.of(maker.code()));
        });
    }

    Optional<Maker> find(String code) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM maker m WHERE m.code = :code")
                .bind("code", code)
                .map((row, context) -> maker(row))
                .findOne());
    }

    /** Until the transaction ends: what two say of makers comes one after the other, since names wander between them. */
    void lock() {
        jdbi.useHandle(
                handle -> handle.createQuery("SELECT pg_advisory_xact_lock(hashtextextended('makers', 13)) IS NULL")
                        .mapTo(boolean.class)
                        .one());
    }

    /** Each name with its normal form and the other maker that has it; in the order given. */
    List<NameUse> uses(String code, Collection<String> names) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT g.name, maker_key(g.name) AS key, n.maker_code
                        FROM unnest(:names) WITH ORDINALITY AS g (name, position)
                        LEFT JOIN maker_name n ON n.key = maker_key(g.name) AND n.maker_code <> :code
                        ORDER BY g.position""")
                .bindArray("names", String.class, List.copyOf(names))
                .bind("code", code)
                .map((row, context) ->
                        new NameUse(row.getString("name"), row.getString("key"), row.getString("maker_code")))
                .list());
    }

    /** Stores the maker in place of what it was; a new one under a number that none of its code has had before. */
    void write(String code, MakerContent content, Instant now) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            INSERT INTO maker AS m (code, name_ko, name_en, aliases, source, version, updated_at)
                            VALUES (:code, :nameKo, :nameEn, :aliases, :source, (extract(epoch FROM CAST(:now AS timestamptz)) * 1000)::bigint, :now)
                            ON CONFLICT (code) DO UPDATE SET name_ko = EXCLUDED.name_ko, name_en = EXCLUDED.name_en,
                                aliases = EXCLUDED.aliases, source = EXCLUDED.source, version = m.version + 1,
                                updated_at = EXCLUDED.updated_at""")
                    .bind("code", code)
                    .bind("nameKo", content.nameKo())
                    .bind("nameEn", content.nameEn())
                    .bindArray("aliases", String.class, content.aliases())
                    .bind("source", content.source())
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .execute();
            handle.createUpdate("DELETE FROM maker_name WHERE maker_code = :code")
                    .bind("code", code)
                    .execute();
            handle.createUpdate("""
                            INSERT INTO maker_name (key, maker_code, name)
                            SELECT DISTINCT ON (maker_key(g.name)) maker_key(g.name), :code, g.name
                            FROM unnest(:names) WITH ORDINALITY AS g (name, position)
                            ORDER BY maker_key(g.name), g.position""")
                    .bind("code", code)
                    .bindArray(
                            "names", String.class, List.copyOf(content.names().values()))
                    .execute();
        });
    }

    void remove(String code) {
        jdbi.useHandle(handle -> {
            handle.execute("DELETE FROM maker_name WHERE maker_code = ?", code);
            handle.execute("DELETE FROM maker WHERE code = ?", code);
        });
    }

    /** The normal forms of the texts and of all names of the makers that have one of them, or its code if none has. */
    List<String> keys(Collection<String> texts) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        WITH given AS (SELECT DISTINCT t.text, maker_key(t.text) AS key FROM unnest(:texts) AS t (text))
                        SELECT g.key FROM given g WHERE g.key <> ''
                        UNION
                        SELECT n.key FROM given g JOIN maker_name n ON n.maker_code
                            = coalesce((SELECT o.maker_code FROM maker_name o WHERE o.key = g.key), upper(g.text))""")
                .bindArray("texts", String.class, List.copyOf(texts))
                .mapTo(String.class)
                .list());
    }

    Map<String, List<String>> allNames(Collection<String> texts) {
        Map<String, List<String>> names = new TreeMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        SELECT t.text, n.name FROM unnest(:texts) AS t (text)
                        JOIN maker_name o ON o.key = maker_key(t.text) JOIN maker_name n ON n.maker_code = o.maker_code
                        ORDER BY n.key""")
                .bindArray("texts", String.class, List.copyOf(texts))
                .map((row, context) -> names.computeIfAbsent(row.getString("text"), any -> new ArrayList<>())
                        .add(row.getString("name")))
                .list());
        return names;
    }

    MakerNames names() {
        Map<String, String> codes = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("SELECT key, maker_code FROM maker_name")
                .map((row, context) -> codes.put(row.getString("key"), row.getString("maker_code")))
                .list());
        return new MakerNames(codes);
    }

    private static Maker maker(ResultSet row) throws SQLException {
        Array aliases = row.getArray("aliases");
        return Maker.kept(
                row.getString("code"),
                row.getString("name_ko"),
                row.getString("name_en"),
                List.of((String[]) aliases.getArray()),
                row.getString("source"),
                row.getLong("version"),
                Instants.read(row, "updated_at"));
    }
}
