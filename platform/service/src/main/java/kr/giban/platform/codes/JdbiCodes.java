package kr.giban.platform.codes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.outbox.Event;
import kr.giban.platform.outbox.Outbox;
import kr.giban.platform.outbox.Visibility;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** Code lists in the table {@code code}; each row that changes is published. */
@ApplicationScoped
class JdbiCodes implements Codes {
    private final CodeRows rows;
    private final Audit audit;
    private final Outbox outbox;

    JdbiCodes(CodeRows rows, Audit audit, Outbox outbox) {
        this.rows = rows;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Override
    public List<Code> list(String list, LocalDate on) {
        return rows.list(list, on);
    }

    @Override
    public Optional<Code> find(String list, String code, LocalDate on) {
        return rows.find(list, code, on);
    }

    @Override
    @Transactional
    public Code put(Code code, Consumer<Optional<String>> check) {
        LocalDate from = CodeRows.from(code);
        if (CodeRows.to(code).isBefore(from)) {
            throw ProblemException.of("invalid-request")
                    .withFault(Fault.at("/validTo", "out-of-range", Map.of("message", ">= " + from)));
        }
        rows.lock(code);
        check.accept(rows.startingWith(code).map(Code::etag));
        Code wanted = during(code, code.validFrom(), end(code));
        Code before = find(code.list(), code.code(), from).orElse(null);
        boolean cuts = before != null && CodeRows.from(before).isBefore(from);
        List<Code> changed = new ArrayList<>();
        if (cuts) {
            changed.add(rows.write(during(before, before.validFrom(), from.minusDays(1))));
        }
        Code put = rows.write(wanted);
        changed.add(put);
        if (cuts && CodeRows.to(wanted).isBefore(CodeRows.to(before))) {
            changed.add(rows.write(during(before, CodeRows.to(wanted).plusDays(1), before.validTo())));
        }
        audit.changed("put", code.list(), code.code(), before, put);
        String subject = code.list() + "/" + code.code();
        changed.forEach(row -> outbox.publish(new Event("code.changed", subject, Visibility.PUBLIC, row)));
        return put;
    }

    @Override
    @Transactional
    public void copy(Code code) {
        rows.lock(code);
        rows.makeRoom(code);
        rows.write(code);
    }

    /** The last day: the one asked for, or the day before the next value starts, which it must not reach. */
    private LocalDate end(Code code) {
        LocalDate next = rows.nextStart(code).orElse(null);
        if (next == null || (code.validTo() != null && code.validTo().isBefore(next))) {
            return code.validTo();
        }
        if (code.validTo() == null) {
            return next.minusDays(1);
        }
        throw ProblemException.rules(
                List.of(Fault.at("/validTo", "code-period-overlaps", Map.of("next", next.toString()))));
    }

    private static Code during(Code code, LocalDate from, LocalDate to) {
        return new Code(
                code.list(), code.code(), code.nameKo(), code.nameEn(), code.parent(), from, to, code.attributes());
    }
}
