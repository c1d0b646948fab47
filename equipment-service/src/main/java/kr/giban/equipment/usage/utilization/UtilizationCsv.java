package kr.giban.equipment.usage.utilization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.List;
import kr.giban.equipment.item.ItemFilter;
import kr.giban.equipment.matrix.ClassLevel;
import kr.giban.platform.table.CsvAnswer;

/** The whole list of utilization as a file. */
@ApplicationScoped
class UtilizationCsv {
    private static final List<String> HEADER = List.of(
            "코드",
            "이름(국문)",
            "이름(영문)",
            "센터코드",
            "자산번호",
            "연도",
            "가용시간",
            "장비수",
            "기록장비수",
            "기록수",
            "사용시간",
            "가동률(%)",
            "보고장비수",
            "보고가동률(%)");

    private final UtilizationService service;

    UtilizationCsv(UtilizationService service) {
        this.service = service;
    }

    /** All that the filter wants; what is wrong with it is refused now, while the request is there. */
    StreamingOutput of(UtilizationBy by, Integer year, ClassLevel level, ItemFilter filter) {
        return CsvAnswer.ofPages(HEADER, page -> service.list(by, year, level, filter, page), UtilizationCsv::cells);
    }

    private static List<Object> cells(UtilizationRow row) {
        return Arrays.asList(
                row.key(),
                row.nameKo(),
                row.nameEn(),
                row.centerCode(),
                row.assetNo(),
                row.year(),
                row.availableHours(),
                row.items(),
                row.diary().items(),
                row.diary().records(),
                row.diary().hours(),
                row.diary().percent(),
                row.reported().items(),
                row.reported().percent());
    }
}
