package kr.giban.platform.codes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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
        periodFault(code).ifPresent(fault -> {
            throw ProblemException.of("invalid-request").withFault(fault);
        });
        rows.lock(code.list());
        check.accept(rows.startingWith(code).map(Code::etag));
        return replace(during(code, code.validFrom(), end(code)));
    }

    /** Writes the value over what held on its days; its list is locked. */
    private Code replace(Code wanted) {
        LocalDate from = CodeRows.from(wanted);
        Code before = find(wanted.list(), wanted.code(), from).orElse(null);
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
        audit.changed("put", wanted.list(), wanted.code(), before, put);
        String subject = wanted.list() + "/" + wanted.code();
        changed.forEach(row -> outbox.publish(new Event("code.changed", subject, Visibility.PUBLIC, row)));
        return put;
    }

    @Override
    @Transactional
    public CodeLoadResult load(String list, List<Code> all, boolean dryRun, Runnable check) {
        mustBeSound(all);
        return dryRun
                ? QuarkusTransaction.suspendingExisting().call(() -> tried(list, all, check))
                : store(list, all, false, check);
    }

    /** Done as it would be, and taken back. */
    private CodeLoadResult tried(String list, List<Code> all, Runnable check) {
        QuarkusTransaction.begin();
        try {
            return store(list, all, true, check);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private CodeLoadResult store(String list, List<Code> all, boolean dryRun, Runnable check) {
        rows.lock(list);
        List<Fault> faults = new ArrayList<>();
        int created = 0;
        int changed = 0;
        for (int index : latestFirst(all)) {
            Code code = all.get(index);
            Optional<Code> before = rows.startingWith(code);
            try {
                Code wanted = during(code, code.validFrom(), end(code));
                if (before.filter(wanted::saysTheSame).isEmpty()) {
                    replace(wanted);
                    created += before.isEmpty() ? 1 : 0;
                    changed += before.isEmpty() ? 0 : 1;
                }
            } catch (ProblemException e) {
                e.faults().forEach(fault -> faults.add(fault.under("/codes/" + index)));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
        check.run();
        return new CodeLoadResult(dryRun, created, changed, all.size() - created - changed);
    }

    private static void mustBeSound(List<Code> all) {
        List<Fault> faults = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            Code code = all.get(i);
            String place = "/codes/" + i;
            periodFault(code).ifPresent(fault -> faults.add(fault.under(place)));
            if (!seen.add(List.of(code.code(), CodeRows.from(code)))) {
                faults.add(Fault.at(place + "/code", "repeated"));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.of("invalid-request").withFaults(faults);
        }
    }

    /** Of one code the latest first: whether a value reaches into the next one shows whatever was there before. */
    private static List<Integer> latestFirst(List<Code> all) {
        return IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparing((Integer index) -> CodeRows.from(all.get(index)))
                        .reversed())
                .toList();
    }

    @Override
    @Transactional
    public void copy(Code code) {
        rows.lock(code.list());
        rows.makeRoom(code);
        rows.write(code);
    }

    private static Optional<Fault> periodFault(Code code) {
        LocalDate from = CodeRows.from(code);
        return CodeRows.to(code).isBefore(from)
                ? Optional.of(Fault.at("/validTo", "out-of-range", Map.of("message", ">= " + from)))
                : Optional.empty();
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
