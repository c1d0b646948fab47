package kr.giban.equipment.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kr.giban.equipment.center.CenterRef;
import kr.giban.equipment.center.CenterService;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.security.Caller;
import kr.giban.platform.security.Roles;
import kr.giban.platform.table.CsvTable;

/** What a center has to put right: for its own organization, and for those who oversee all. */
@ApplicationScoped
public class FixService {
    private static final int FETCH = 1000;
    private static final List<String> OVERSEERS = List.of(Roles.PROGRAM_OFFICER, Roles.AUDITOR, Roles.OPERATOR);
    private static final List<String> HEADER =
            List.of("센터코드", "기준", "점수", "장비ID", "자산번호", "장비명(국문)", "문제", "현재값", "비교값", "필요한 것", "Problem", "Expected");

    private final QualityRepository quality;
    private final CenterService centers;
    private final Caller caller;
    private final Rules rules;
    private final Clock clock;

    FixService(QualityRepository quality, CenterService centers, Caller caller, Rules rules, Clock clock) {
        this.quality = quality;
        this.centers = centers;
        this.caller = caller;
        this.rules = rules;
        this.clock = clock;
    }

    Page<Fix> list(UUID centerId, List<Criterion> criteria, PageRequest request) {
        readable(centerId);
        QualityRules now = QualityRules.of(clock.instant(), rules);
        Graded graded = quality.grade(centerId, now);
        FixPlace place = FixPlace.read(request, centerId, criteria, graded.byPoints(now));
        long total = place.order().stream()
                .mapToLong(criterion ->
                        criterion.isOfCenter() ? 1 : graded.counts(criterion).missed())
                .sum();
        return place.page(
                (criterion, after, fetch) -> quality.fixes(centerId, criterion, graded, now, after, fetch),
                request.wantsTotal() ? total : null);
    }

    /** All of them as a file; whose they are is judged now, while the request is there. */
    StreamingOutput csv(UUID centerId, List<Criterion> criteria) {
        CenterRef center = readable(centerId);
        QualityRules now = QualityRules.of(clock.instant(), rules);
        Graded graded = quality.grade(centerId, now);
        List<Criterion> order = FixPlace.wanted(criteria, graded.byPoints(now));
        return out -> write(center, order, graded, now, out);
    }

    private CenterRef readable(UUID centerId) {
        CenterRef center = centers.ref(centerId);
        boolean own =
                caller.organization().filter(center.organizationId()::equals).isPresent();
        if (!own && OVERSEERS.stream().noneMatch(caller::has)) {
            throw ProblemException.notFound();
        }
        return center;
    }

    private void write(
            CenterRef center, List<Criterion> order, Graded graded, QualityRules rulesOfNow, OutputStream out) {
        try {
            CsvTable.write(
                    out, HEADER, sink -> order.forEach(criterion -> each(center, criterion, graded, rulesOfNow, sink)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some at a time; no connection is held while the reader takes them. */
    private void each(CenterRef center, Criterion criterion, Graded graded, QualityRules now, CsvTable.RowSink sink) {
        UUID after = FixPlace.START;
        while (after != null) {
            List<Fix> found = quality.fixes(center.id(), criterion, graded, now, after, FETCH);
            found.forEach(fix -> sink.row(cells(center, fix)));
            after = found.size() < FETCH ? null : found.get(FETCH - 1).itemId();
        }
    }

    private static List<Object> cells(CenterRef center, Fix fix) {
        return Arrays.asList(
                center.code(),
                fix.criterion(),
                fix.points(),
                fix.itemId(),
                fix.assetNo(),
                fix.nameKo(),
                fix.wrongKo(),
                fix.value(),
                fix.reference(),
                fix.expectedKo(),
                fix.wrongEn(),
                fix.expectedEn());
    }
}
