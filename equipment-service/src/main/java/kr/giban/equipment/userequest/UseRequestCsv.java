package kr.giban.equipment.userequest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kr.giban.platform.table.CsvTable;
import kr.giban.platform.time.Seoul;

/** Requests as a file, newest first; without contacts and messages. */
@ApplicationScoped
class UseRequestCsv {
    private static final int FETCH = 500;
    private static final List<String> HEADER = List.of(
            "신청번호", "센터코드", "자산번호", "장비명", "신청기관", "상태", "상태명", "시작", "종료", "목적", "시료수", "신청일시", "답변기한", "답변일시", "기한초과",
            "종결일시", "사유", "실제이용시간", "장비ID");

    private final UseRequestRepository requests;
    private final Viewer viewer;
    private final Clock clock;

    UseRequestCsv(UseRequestRepository requests, Viewer viewer, Clock clock) {
        this.requests = requests;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** All requests of the filter that the caller may see, which is judged now; written when the answer is. */
    StreamingOutput of(UseRequestFilter filter) {
        Instant now = clock.instant();
        UseRequestConditions conditions = new UseRequestConditions(viewer.scope(), filter, now);
        return out -> write(conditions, now, out);
    }

    private void write(UseRequestConditions conditions, Instant now, OutputStream out) {
        try {
            CsvTable.write(out, HEADER, sink -> each(conditions, now, sink));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some hundreds at a time; no connection is held while the reader takes them, who may be slow. */
    private void each(UseRequestConditions conditions, Instant now, CsvTable.RowSink sink) {
        List<UseRequest> found = after(null, conditions);
        while (!found.isEmpty()) {
            found.forEach(request -> sink.row(cells(request, now)));
            found = found.size() < FETCH ? List.of() : after(found.get(found.size() - 1).id, conditions);
        }
    }

    private List<UseRequest> after(UUID last, UseRequestConditions conditions) {
        return QuarkusTransaction.requiringNew().call(() -> requests.olderThan(last, conditions, FETCH));
    }

    private static List<Object> cells(UseRequest request, Instant now) {
        return Arrays.asList(
                request.id,
                request.centerCode,
                request.assetNo,
                request.itemName,
                request.organizationId,
                request.state,
                request.state.nameKo(),
                time(request.startsAt),
                time(request.endsAt),
                request.purpose,
                request.samples,
                time(request.requestedAt),
                time(request.answerDueAt),
                time(request.answeredAt),
                request.isOverdue(now) ? "Y" : "N",
                time(request.closedAt),
                request.reason,
                request.actualHours,
                request.itemId);
    }

    private static Object time(Instant instant) {
        return instant == null ? null : instant.atZone(Seoul.ZONE).toOffsetDateTime();
    }
}
