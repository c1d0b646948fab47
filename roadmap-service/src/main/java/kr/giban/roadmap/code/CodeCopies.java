package kr.giban.roadmap.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import kr.giban.platform.codes.Code;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** Stores copies of codes that another service owns; its own feed tells of them, so ours does not. */
@ApplicationScoped
class CodeCopies {
    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private static final String END_BEFORE = """
            update code set valid_to = cast(:from as date) - 1
             where list = :list and code = :code and valid_from < :from and valid_to >= :from""";
    private static final String PUT = """
            insert into code (list, code, valid_from, valid_to, name_ko, name_en, parent, attributes)
            values (:list, :code, :from,
                    least(cast(:to as date), coalesce((select min(valid_from) - 1 from code
                        where list = :list and code = :code and valid_from > :from), :to)),
                    :nameKo, :nameEn, :parent, cast(:attributes as jsonb))
            on conflict (list, code, valid_from) do update
               set valid_to = excluded.valid_to, name_ko = excluded.name_ko, name_en = excluded.name_en,
                   parent = excluded.parent, attributes = excluded.attributes""";

    private final Jdbi jdbi;

    CodeCopies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Stores what the owner says, each as it would have been put there: a period that begins earlier ends the day before this
     * one, and this one ends the day before the next that is known. So no day ever has two, in whatever order they are heard.
     */
    void store(List<Code> codes) {
        List<Code> inOrder = codes.stream()
                .sorted(Comparator.comparing(Code::list)
                        .thenComparing(Code::code)
                        .thenComparing(CodeCopies::from))
                .toList();
        jdbi.useHandle(db -> inOrder.forEach(code -> {
            bind(db.createUpdate(END_BEFORE), code).execute();
            bind(db.createUpdate(PUT), code).execute();
        }));
    }

    private static LocalDate from(Code code) {
        return code.validFrom() == null ? ALWAYS : code.validFrom();
    }

    private static Update bind(Update update, Code code) {
        return update.bind("list", code.list())
                .bind("code", code.code())
                .bind("from", from(code))
                .bind("to", code.validTo() == null ? FOREVER : code.validTo())
                .bind("nameKo", code.nameKo())
                .bind("nameEn", code.nameEn())
                .bind("parent", code.parent())
                .bind(
                        "attributes",
                        code.attributes() == null ? "{}" : code.attributes().toString());
    }
}
