package kr.giban.equipment.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kr.giban.equipment.item.IntakeProgress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import as it is shown. */
public record ImportView(
        UUID id,
        String organizationId,

        @Schema(
                description = "파일을 보낸 요청; internal-error를 문의할 때 알려 주십시오"
                        + " · the request that sent the file; quote it when you ask about an internal-error")
        String requestId,

        String fileName,
        long sizeBytes,
        String sha256,
        ImportMode mode,
        boolean dryRun,
        UUID centerId,
        ImportState state,

        @Schema(description = "RECEIVED, STAGED(행을 읽음 · rows read), DONE")
        String phase,

        @Schema(description = "알아낸 인코딩 · the encoding found; absent for a workbook")
        String charset,

        @Schema(description = "읽은 시트 · the sheet that was read; absent for CSV")
        String sheet,

        List<ColumnView> columns,
        Counts counts,

        @Schema(description = "진행 중일 때만, 하나를 조회할 때 · while it runs, of a single import that is asked for")
        Progress progress,

        Failure failure,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,

        @Schema(description = "원본과 행을 지운 때 · when file and rows were erased")
        Instant purgedAt) {

    /** A header of the file; without a field it was passed over. */
    public record ColumnView(String header, String field) {}

    /**
     * read = created + updated + unchanged + rejected; {@code missing} only with mode reconcile. All but {@code read} are null
     * until the import has come to its end, and stay so if it ended otherwise than by its rows.
     */
    public record Counts(
            int read,
            Integer created,
            Integer updated,
            Integer unchanged,
            Integer rejected,

            @Schema(
                    description =
                            "updated 가운데 불용 처리되는 장비; 파일로는 되돌릴 수 없음 · of updated those that are retired; no file brings them back")
            Integer retired,

            Integer missing) {
        static Counts of(ImportJob job) {
            return job.isCounted()
                    ? new Counts(
                            job.readRows,
                            job.createdRows,
                            job.updatedRows,
                            job.unchangedRows,
                            job.rejectedRows,
                            job.retiredRows,
                            job.missingItems)
                    : new Counts(job.readRows, null, null, null, null, null, null);
        }
    }

    /**
     * How far it is. {@code READING} and {@code PREPARING} go row by row; all rows are stored by one statement ({@code WRITING}),
     * of which nobody sees how far it is.
     */
    public record Progress(
            IntakeProgress.Step step,

            @Schema(description = "READING, PREPARING에서 끝난 행 수; counts.read가 전체 · rows done, of counts.read")
            int rows,

            @Schema(description = "적은 때; 다시 시작되면 처음부터 · when it was noted; a step that is taken again begins anew")
            Instant at) {}

    /**
     * Why nothing was stored.
     *
     * @param title in the language of who reads it, as {@code detail}; both are null in the records
     */
    public record Failure(String code, String title, String detail, Map<String, String> parameters) {}

    /**
     * For audit and events, which are kept when the file has been erased: without anything that somebody wrote, as the name of
     * the file and its first line, which is a row of names and numbers where the headers are missing.
     */
    static ImportView recorded(ImportJob job) {
        ImportView all = of(job, failure -> new Failure(failure.code(), null, null, null));
        return new ImportView(
                all.id,
                all.organizationId,
                all.requestId,
                null,
                all.sizeBytes,
                all.sha256,
                all.mode,
                all.dryRun,
                all.centerId,
                all.state,
                all.phase,
                all.charset,
                null,
                null,
                all.counts,
                null,
                all.failure,
                all.createdAt,
                all.startedAt,
                all.finishedAt,
                all.purgedAt);
    }

    /** For a reader, with the failure in words. */
    static ImportView of(ImportJob job, UnaryOperator<Failure> words) {
        return new ImportView(
                job.id,
                job.organizationId,
                job.requestId,
                job.fileName,
                job.sizeBytes,
                job.sha256,
                job.mode,
                job.dryRun,
                job.centerId,
                job.state,
                job.finishedAt != null ? "DONE" : job.staged ? "STAGED" : "RECEIVED",
                job.charset,
                job.sheet,
                columns(job),
                job.staged ? Counts.of(job) : null,
                null,
                job.failureCode == null
                        ? null
                        : words.apply(new Failure(job.failureCode, null, null, job.failureParameters)),
                job.createdAt,
                job.startedAt,
                job.finishedAt,
                job.purgedAt);
    }

    /** The same with how far it is. */
    ImportView at(Progress how) {
        return new ImportView(
                id,
                organizationId,
                requestId,
                fileName,
                sizeBytes,
                sha256,
                mode,
                dryRun,
                centerId,
                state,
                phase,
                charset,
                sheet,
                columns,
                counts,
                how,
                failure,
                createdAt,
                startedAt,
                finishedAt,
                purgedAt);
    }

    private static List<ColumnView> columns(ImportJob job) {
        return job.header == null
                ? null
                : java.util.stream.IntStream.range(0, job.header.size())
                        .mapToObj(i -> new ColumnView(
                                job.header.get(i), job.fields.get(i).isEmpty() ? null : job.fields.get(i)))
                        .toList();
    }
}
