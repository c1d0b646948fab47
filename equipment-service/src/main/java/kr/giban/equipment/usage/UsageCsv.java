package kr.giban.equipment.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kr.giban.platform.security.Caller;
import kr.giban.platform.table.CsvTable;

/** A diary as a file, oldest first. It holds no names: files get around. */
@ApplicationScoped
class UsageCsv {
    private static final List<String> HEADER = List.of(
            "센터코드", "자산번호", "기록번호", "사용일", "사용기관", "사용기관구분", "사용기관구분명", "시료수", "사용시간", "사용료", "사용목적", "상태", "상태명",
            "철회사유", "기록ID", "장비ID");

    private final UsageRepository records;
    private final UsageService service;
    private final Caller caller;

    UsageCsv(UsageRepository records, UsageService service, Caller caller) {
        this.records = records;
        this.service = service;
        this.caller = caller;
    }

    /** All records of the filter; who may read them is judged now, while the request is there. */
    StreamingOutput of(UUID itemId, UsageFilter filter) {
        service.mustRead(itemId, UsageReader.of(caller));
        return out -> write(itemId, filter, out);
    }

    private void write(UUID itemId, UsageFilter filter, OutputStream out) {
        try {
            CsvTable.write(out, HEADER, sink -> records.each(itemId, filter, record -> sink.row(cells(record))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Object> cells(UsageRecord record) {
        UsageContent content = record.content();
        return Arrays.asList(
                record.centerCode(),
                record.assetNo(),
                content.recordNo(),
                content.usedOn(),
                content.userOrganization(),
                content.userOrganizationType(),
                content.userOrganizationType().nameKo(),
                content.samples(),
                content.hours(),
                content.feeKrw(),
                content.purpose(),
                record.state(),
                record.state().nameKo(),
                record.withdrawalReason(),
                record.id(),
                record.itemId());
    }
}
