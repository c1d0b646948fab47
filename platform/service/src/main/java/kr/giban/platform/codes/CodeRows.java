package kr.giban.platform.codes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The rows of the table {@code code}: one for each value of a code, for the days on which it holds. */
@ApplicationScoped
class CodeRows {
    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);
    private static final String VALID = " where list = :list and valid_from <= :on and valid_to >= :on ";
    private static final String THIS = " where list = :list and code = :code ";

    private final Jdbi jdbi;
    private final ObjectMapper mapper;

    CodeRows(Jdbi jdbi, ObjectMapper mapper) {
        this.jdbi = jdbi;
        this.mapper = mapper;
    }

    static LocalDate from(Code code) {
        return code.validFrom() == null ? ALWAYS : code.validFrom();
    }

    static LocalDate to(Code code) {
        return code.validTo() == null ? FOREVER : code.validTo();
    }

    List<Code> list(String list, LocalDate on) {
        return jdbi.withHandle(db -> db.createQuery("select * from code" + VALID + "order by code")
                .bind("list", list)
                .bind("on", on)
                .map((row, context) -> code(row))
                .list());
    }

    Optional<Code> find(String list, String code, LocalDate on) {
        return jdbi.withHandle(db -> db.createQuery("select * from code" + VALID + "and code = :code")
                .bind("list", list)
                .bind("on", on)
                .bind("code", code)
                .map((row, context) -> code(row))
                .findFirst());
    }

    /** Until the transaction ends: what two say of one list comes one after the other, since codes lie above each other. */
    void lock(String list) {
        jdbi.useHandle(db -> db.createQuery("select pg_advisory_xact_lock(hashtextextended(:text, 11)) is null")
                .bind("text", list)
                .mapTo(boolean.class)
                .one());
    }

    /** What starts on the very day on which the code does. */
    Optional<Code> startingWith(Code code) {
        return jdbi.withHandle(db -> db.createQuery("select * from code" + THIS + "and valid_from = :from")
                .bind("list", code.list())
                .bind("code", code.code())
                .bind("from", from(code))
                .map((row, context) -> code(row))
                .findOne());
    }

    /** When the next value of the code starts. */
    Optional<LocalDate> nextStart(Code code) {
        return jdbi.withHandle(db -> db.createQuery(
                        "select valid_from from code" + THIS + "and valid_from > :from order by valid_from limit 1")
                .bind("list", code.list())
                .bind("code", code.code())
                .bind("from", from(code))
                .mapTo(LocalDate.class)
                .findOne());
    }

    /** Ends what reaches into the code's days, and drops what starts within them. */
    void makeRoom(Code code) {
        for (String sql : List.of(
                "delete from code" + THIS + "and valid_from > :from and valid_from <= :to",
                "update code set valid_to = cast(:from as date) - 1" + THIS
                        + "and valid_from < :from and valid_to >= :from and valid_from <= :to")) {
            jdbi.useHandle(db -> db.createUpdate(sql)
                    .bind("list", code.list())
                    .bind("code", code.code())
                    .bind("from", from(code))
                    .bind("to", to(code))
                    .execute());
        }
    }

    /** Adds the row, or replaces the one that starts on the same day; gives it as it is kept. */
    Code write(Code code) {
        return jdbi.withHandle(db -> db.createQuery("""
                        insert into code (list, code, valid_from, valid_to, name_ko, name_en, parent, attributes)
                        values (:list, :code, :from, :to, :nameKo, :nameEn, :parent, :attributes::jsonb)
                        on conflict (list, code, valid_from) do update
                           set valid_to = excluded.valid_to, name_ko = excluded.name_ko, name_en = excluded.name_en,
                               parent = excluded.parent, attributes = excluded.attributes
                        returning *""")
                .bind("list", code.list())
                .bind("code", code.code())
                .bind("from", from(code))
                .bind("to", to(code))
                .bind("nameKo", code.nameKo())
                .bind("nameEn", code.nameEn())
                .bind("parent", code.parent())
                .bind(
                        "attributes",
                        code.attributes() == null ? "{}" : code.attributes().toString())
                .map((row, context) -> code(row))
                .one());
    }

    private Code code(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        LocalDate to = row.getObject("valid_to", LocalDate.class);
        try {
            return new Code(
                            row.getString("list"),
                            row.getString("code"),
                            row.getString("name_ko"),
                            row.getString("name_en"),
                            row.getString("parent"),
                            from.equals(ALWAYS) ? null : from,
                            to.equals(FOREVER) ? null : to,
                            mapper.readTree(row.getString("attributes")))
                    .kept();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
