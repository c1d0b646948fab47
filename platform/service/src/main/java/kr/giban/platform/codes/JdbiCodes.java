package kr.giban.platform.codes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.outbox.Event;
import kr.giban.platform.outbox.Outbox;
import kr.giban.platform.outbox.Visibility;
import org.jdbi.v3.core.Jdbi;

/** Code lists in the table {@code code}; changes are published. */
@ApplicationScoped
class JdbiCodes implements Codes {
    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);
    private static final String VALID = " where list = :list and valid_from <= :on and valid_to >= :on ";

    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final Audit audit;
    private final Outbox outbox;

    JdbiCodes(Jdbi jdbi, ObjectMapper mapper, Audit audit, Outbox outbox) {
        this.jdbi = jdbi;
        this.mapper = mapper;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Override
    public List<Code> list(String list, LocalDate on) {
        return jdbi.withHandle(db -> db.createQuery("select * from code" + VALID + "order by code")
                .bind("list", list)
                .bind("on", on)
                .map((row, context) -> code(row))
                .list());
    }

    @Override
    public Optional<Code> find(String list, String code, LocalDate on) {
        return jdbi.withHandle(db -> db.createQuery("select * from code" + VALID + "and code = :code")
                .bind("list", list)
                .bind("on", on)
                .bind("code", code)
                .map((row, context) -> code(row))
                .findFirst());
    }

    @Override
    @Transactional
    public Code put(Code code) {
        LocalDate from = code.validFrom() == null ? ALWAYS : code.validFrom();
        LocalDate to = code.validTo() == null ? FOREVER : code.validTo();
        Code before = find(code.list(), code.code(), from).orElse(null);
        jdbi.useHandle(db -> db.createUpdate("""
                        update code set valid_to = cast(:from as date) - 1
                         where list = :list and code = :code and valid_from < :from and valid_to >= :from""")
                .bind("from", from)
                .bind("list", code.list())
                .bind("code", code.code())
                .execute());
        jdbi.useHandle(db -> db.createUpdate("""
                        insert into code (list, code, valid_from, valid_to, name_ko, name_en, parent, attributes)
                        values (:list, :code, :from, :to, :nameKo, :nameEn, :parent, :attributes::jsonb)
                        on conflict (list, code, valid_from) do update
                           set valid_to = excluded.valid_to, name_ko = excluded.name_ko, name_en = excluded.name_en,
                               parent = excluded.parent, attributes = excluded.attributes""")
                .bind("list", code.list())
                .bind("code", code.code())
                .bind("from", from)
                .bind("to", to)
                .bind("nameKo", code.nameKo())
                .bind("nameEn", code.nameEn())
                .bind("parent", code.parent())
                .bind(
                        "attributes",
                        code.attributes() == null ? "{}" : code.attributes().toString())
                .execute());
        audit.changed("put", code.list(), code.code(), before, code);
        outbox.publish(new Event("code.changed", code.list() + "/" + code.code(), Visibility.PUBLIC, code));
        return code;
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
                    mapper.readTree(row.getString("attributes")));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
