package kr.giban.equipment.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import kr.giban.equipment.code.RegionHistory;
import kr.giban.platform.table.CsvAnswer;
import kr.giban.platform.time.Seoul;

/** The last grades of all centers as a file, in the order of the list. */
@ApplicationScoped
class QualityCsv {
    private static final List<String> HEADER =
            List.of("센터코드", "센터명", "테크노파크", "지역코드", "평가일", "등급", "점수", "완전성", "최신성", "타당성", "식별번호", "장비수", "센터ID");

    private final GradeRepository grades;
    private final RegionHistory regions;
    private final Clock clock;

    QualityCsv(GradeRepository grades, RegionHistory regions, Clock clock) {
        this.grades = grades;
        this.regions = regions;
        this.clock = clock;
    }

    /** All that the filter wants, of one day; an unknown order is refused now, while the request is there. */
    StreamingOutput of(String sort, GradeFilter filter) {
        LocalDate today = Seoul.today(clock);
        Collection<String> wanted =
                filter.region == null || filter.region.isEmpty() ? List.of() : regions.all(filter.region, today);
        return CsvAnswer.ofPages(HEADER, page -> grades.page(page, sort, filter, wanted, today), QualityCsv::cells);
    }

    private static List<Object> cells(CenterGrade grade) {
        return Arrays.asList(
                grade.centerCode(),
                grade.centerNameKo(),
                grade.technoparkCode(),
                grade.regionCode(),
                grade.day(),
                grade.grade(),
                grade.score(),
                grade.parts().completeness(),
                grade.parts().freshness(),
                grade.parts().plausibility(),
                grade.parts().identifiers(),
                grade.items(),
                grade.centerId());
    }
}
