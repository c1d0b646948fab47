package kr.giban.equipment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.giban.equipment.intake.read.Header;
import kr.giban.equipment.item.IntakeOutcome;
import kr.giban.equipment.item.IntakeRows;
import kr.giban.equipment.item.RowFault;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.Language;
import kr.giban.platform.problem.ProblemCatalog;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.table.CsvTable;
import kr.giban.platform.table.FormulaGuard;
import kr.giban.platform.web.RequestInfo;

/** What became of the rows of an import, in the words of its file. */
@ApplicationScoped
class ImportRows {
    private final ImportService imports;
    private final IntakeRows rows;
    private final ProblemCatalog catalog;
    private final RequestInfo request;

    ImportRows(ImportService imports, IntakeRows rows, ProblemCatalog catalog, RequestInfo request) {
        this.imports = imports;
        this.rows = rows;
        this.catalog = catalog;
        this.request = request;
    }

    Page<ImportRowView> page(UUID id, List<String> outcomes, PageRequest page) {
        ImportJob job = unpurged(id);
        Language language = request.language();
        return rows.page(id, outcomes == null ? List.of() : outcomes, page).map(row -> view(row, job, language));
    }

    /** The rejected rows as they were sent, and a column of what is wrong; an import passes over that column. */
    StreamingOutput rejected(UUID id) {
        ImportJob job = unpurged(id);
        if (job.finishedAt == null || job.header == null) {
            throw ProblemException.of("import-not-finished").withMember("state", job.state);
        }
        Language language = request.language();
        return out -> write(job, language, out);
    }

    private void write(ImportJob job, Language language, OutputStream out) {
        List<String> header = new ArrayList<>(job.header);
        header.add(language == Language.KO ? "오류" : "Faults");
        try {
            CsvTable.write(out, header, sink -> rows.eachRejected(job.id, row -> sink.row(cells(row, job, language))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> cells(IntakeOutcome row, ImportJob job, Language language) {
        // One that is guarded already is guarded again as it was, so that it is read as it was.
        List<String> cells =
                new ArrayList<>(row.cells().stream().map(FormulaGuard::remove).toList());
        while (cells.size() < job.header.size()) {
            cells.add("");
        }
        String faults = errors(row, job, language).stream()
                .map(error -> error.column() + ": " + error.message())
                .collect(Collectors.joining(" | "));
        cells.add(job.header.size(), faults);
        return cells;
    }

    private ImportJob unpurged(UUID id) {
        ImportJob job = imports.own(id);
        if (job.purgedAt != null) {
            throw ProblemException.of("import-purged");
        }
        return job;
    }

    private ImportRowView view(IntakeOutcome row, ImportJob job, Language language) {
        List<ImportRowView.RowError> errors = errors(row, job, language);
        return new ImportRowView(
                row.position(),
                row.line(),
                row.outcome(),
                row.assetNo(),
                row.itemId(),
                errors.isEmpty() ? null : errors);
    }

    private List<ImportRowView.RowError> errors(IntakeOutcome row, ImportJob job, Language language) {
        return row.faults().stream().map(fault -> error(fault, job, language)).toList();
    }

    private static String wholeLine(Language language) {
        return language == Language.KO ? "행 전체" : "Whole line";
    }

    private ImportRowView.RowError error(RowFault fault, ImportJob job, Language language) {
        String message = catalog.message(Fault.of(fault.code(), fault.parameters()), language);
        return new ImportRowView.RowError(
                fault.field().equals("line")
                        ? wholeLine(language)
                        : Header.textOf(fault.field(), job.header, job.fields),
                fault.field(),
                fault.value(),
                fault.code(),
                message);
    }
}
