package kr.giban.roadmap.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import kr.giban.platform.codes.Code;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Stores copies of codes that another service owns; its own feed tells of them, so ours does not. */
@ApplicationScoped
class CodeCopies {
    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private final Jdbi jdbi;

    CodeCopies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void store(List<Code> codes) {
        if (codes.isEmpty()) {
            return;
        }
        jdbi.useHandle(db -> {
            PreparedBatch end = db.prepareBatch("""
                    update code set valid_to = cast(:from as date) - 1
                     where list = :list and code = :code and valid_from < :from and valid_to >= :from""");
            PreparedBatch put = db.prepareBatch("""
                    insert into code (list, code, valid_from, valid_to, name_ko, name_en, parent, attributes)
                    values (:list, :code, :from, :to, :nameKo, :nameEn, :parent, cast(:attributes as jsonb))
                    on conflict (list, code, valid_from) do update
                       set valid_to = excluded.valid_to, name_ko = excluded.name_ko, name_en = excluded.name_en,
                           parent = excluded.parent, attributes = excluded.attributes""");
            codes.forEach(code -> {
                bind(end, code);
                bind(put, code);
            });
            end.execute();
            put.execute();
        });
    }

    private static void bind(PreparedBatch batch, Code code) {
        batch.bind("list", code.list())
                .bind("code", code.code())
                .bind("from", code.validFrom() == null ? ALWAYS : code.validFrom())
                .bind("to", code.validTo() == null ? FOREVER : code.validTo())
                .bind("nameKo", code.nameKo())
                .bind("nameEn", code.nameEn())
                .bind("parent", code.parent())
                .bind(
                        "attributes",
                        code.attributes() == null ? "{}" : code.attributes().toString())
                .add();
    }
}
