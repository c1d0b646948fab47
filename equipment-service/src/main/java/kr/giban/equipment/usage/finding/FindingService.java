package kr.giban.equipment.usage.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kr.giban.equipment.item.ItemFilter;
import kr.giban.equipment.item.ItemListing;
import kr.giban.equipment.item.ItemSelection;
import kr.giban.equipment.item.ItemWords;
import kr.giban.equipment.usage.UsageReader;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.security.Caller;
import kr.giban.platform.table.CsvTable;
import kr.giban.platform.time.Seoul;

/** What is to be acted on: each organization sees its own, the programme's officers all. */
@ApplicationScoped
public class FindingService {
    private static final List<String> HEADER = List.of(
            "기관", "센터코드", "센터명", "자산번호", "장비명(국문)", "취득일", "연도", "기준일", "보고상태", "보고상태명", "유휴사유", "유휴시작일", "규정상태",
            "규정상태명", "근거", "근거명", "가용시간", "사용시간", "최종사용일", "보고가동률", "지연사유", "지연사유명", "장비ID");

    private final FindingRepository findings;
    private final ItemListing items;
    private final Caller caller;
    private final Rules rules;
    private final Clock clock;

    public FindingService(FindingRepository findings, ItemListing items, Caller caller, Rules rules, Clock clock) {
        this.findings = findings;
        this.items = items;
        this.caller = caller;
        this.rules = rules;
        this.clock = clock;
    }

    Page<Finding> list(
            FindingKind kind,
            Integer year,
            Boolean explained,
            List<String> organizations,
            ItemFilter filter,
            PageRequest page) {
        FindingRules dated = rules(year);
        return items.page(
                page,
                filter,
                dated.asOf(),
                (asked, selection) -> findings.page(query(kind, explained, dated, organizations, selection), asked));
    }

    /** All of them as a file; whose they are is judged now, while the request is there. */
    StreamingOutput csv(
            FindingKind kind, Integer year, Boolean explained, List<String> organizations, ItemFilter filter) {
        FindingRules dated = rules(year);
        FindingQuery query = query(kind, explained, dated, organizations, items.select(filter, dated.asOf()));
        return out -> write(query, out);
    }

    private FindingRules rules(Integer year) {
        LocalDate today = Seoul.today(clock);
        return FindingRules.of(year == null ? today.getYear() : year, today, rules);
    }

    private FindingQuery query(
            FindingKind kind,
            Boolean explained,
            FindingRules dated,
            List<String> organizations,
            ItemSelection selection) {
        return new FindingQuery(
                kind,
                explained,
                dated,
                selection,
                organizations == null ? List.of() : organizations,
                UsageReader.of(caller));
    }

    private void write(FindingQuery query, OutputStream out) {
        try {
            CsvTable.write(out, HEADER, sink -> findings.each(query, finding -> sink.row(cells(finding))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Object> cells(Finding finding) {
        return Arrays.asList(
                finding.organizationId(),
                finding.centerCode(),
                finding.centerNameKo(),
                finding.assetNo(),
                finding.nameKo(),
                finding.acquiredOn(),
                finding.year(),
                finding.asOf(),
                finding.reportedState(),
                ItemWords.ko(finding.reportedState()),
                finding.idleReason(),
                finding.idleSince(),
                finding.derivedState(),
                ItemWords.ko(finding.derivedState()),
                finding.derivedFrom(),
                finding.derivedFrom() == null ? null : finding.derivedFrom().nameKo(),
                finding.availableHours(),
                finding.diaryHours(),
                finding.lastUsedOn(),
                finding.reportedPercent(),
                finding.reasons().stream().map(Enum::name).collect(Collectors.joining(", ")),
                finding.reasons().stream().map(LateReason::nameKo).collect(Collectors.joining(", ")),
                finding.itemId());
    }
}
