package kr.giban.equipment.duplicate;

import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.giban.equipment.item.ItemWords;
import kr.giban.platform.table.CsvAnswer;
import kr.giban.platform.table.CsvTable;
import kr.giban.platform.time.Seoul;

/** The result of a check as a table: a line for each candidate and alternative, and one for each planned item without either. */
final class DuplicateCheckCsv {
    private static final List<String> PLANNED =
            List.of("순번", "계획장비명", "계획제작사", "계획모델", "계획규격", "계획분류", "계획지역", "계획수량", "후보수");
    private static final List<String> CANDIDATE = List.of(
            "후보순위", "점수", "사유", "사유명", "장비ID", "센터코드", "센터명", "지역코드", "자산번호", "장비명(국문)", "장비명(영문)", "제작사", "제작사코드",
            "모델명", "표준분류", "공동활용구분", "공동활용구분명", "보고상태", "보고상태명", "규정상태", "규정상태명", "가동률", "모델유사도", "제작사유사도", "장비명유사도",
            "규격유사도", "분류유사도", "검토일시", "기준점수", "구분", "대체수", "사용기록가동률");

    private static final int AFTER_CELLS = 5;

    private DuplicateCheckCsv() {}

    static StreamingOutput of(DuplicateCheckResponse result) {
        List<String> header = new ArrayList<>(PLANNED);
        header.addAll(CANDIDATE);
        return CsvAnswer.of(header, sink -> result.items().forEach(entry -> write(result, entry, sink)));
    }

    private static void write(
            DuplicateCheckResponse result, DuplicateCheckResponse.Entry entry, CsvTable.RowSink sink) {
        if (entry.candidates().isEmpty() && entry.alternatives().isEmpty()) {
            sink.row(line(result, entry, Kind.CANDIDATE, 0));
        }
        for (Kind kind : Kind.values()) {
            for (int rank = 1; rank <= kind.of(entry).size(); rank++) {
                sink.row(line(result, entry, kind, rank));
            }
        }
    }

    /** What a line tells of. */
    private enum Kind {
        CANDIDATE("중복후보"),
        ALTERNATIVE("대체가능");

        private final String nameKo;

        Kind(String nameKo) {
            this.nameKo = nameKo;
        }

        List<Candidate> of(DuplicateCheckResponse.Entry entry) {
            return this == CANDIDATE ? entry.candidates() : entry.alternatives();
        }

        double limit(DuplicateRules rules) {
            return this == CANDIDATE ? rules.minimumScore() : rules.alternativeScore();
        }
    }

    /** @param rank 0 where there is nothing to tell of */
    private static List<Object> line(
            DuplicateCheckResponse result, DuplicateCheckResponse.Entry entry, Kind kind, int rank) {
        PlannedItem planned = entry.planned();
        List<Object> line = new ArrayList<>(Arrays.asList(
                entry.index() + 1,
                planned.nameKo(),
                planned.maker(),
                planned.model(),
                planned.spec(),
                planned.classCode(),
                planned.region(),
                planned.quantity(),
                entry.candidates().size()));
        Candidate found = rank == 0 ? null : kind.of(entry).get(rank - 1);
        line.addAll(found == null ? nothing() : cells(rank, found));
        line.add(result.checkedAt().atZone(Seoul.ZONE).toOffsetDateTime());
        line.add(kind.limit(result.rules()));
        line.add(found == null ? null : kind.nameKo);
        line.add(entry.alternatives().size());
        line.add(found == null ? null : found.diaryPercent());
        return line;
    }

    private static List<Object> nothing() {
        return Arrays.asList(new Object[CANDIDATE.size() - AFTER_CELLS]);
    }

    private static List<Object> cells(int rank, Candidate found) {
        return Arrays.asList(
                rank,
                found.score(),
                reasons(found, Reason::name),
                reasons(found, Reason::nameKo),
                found.id(),
                found.centerCode(),
                found.centerNameKo(),
                found.regionCode(),
                found.assetNo(),
                found.nameKo(),
                found.nameEn(),
                found.maker(),
                found.makerCode(),
                found.model(),
                found.classCode(),
                found.sharing(),
                ItemWords.ko(found.sharing()),
                found.reportedState(),
                ItemWords.ko(found.reportedState()),
                found.derivedState(),
                ItemWords.ko(found.derivedState()),
                found.utilizationPercent(),
                found.likeness().model(),
                found.likeness().maker(),
                found.likeness().name(),
                found.likeness().specification(),
                found.likeness().classOfItem());
    }

    private static String reasons(Candidate found, Function<Reason, String> text) {
        return found.reasons().stream().map(text).collect(Collectors.joining(", "));
    }
}
