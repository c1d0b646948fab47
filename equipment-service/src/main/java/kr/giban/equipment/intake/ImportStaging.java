package kr.giban.equipment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import kr.giban.equipment.intake.read.Header;
import kr.giban.equipment.intake.read.Line;
import kr.giban.equipment.intake.read.Lines;
import kr.giban.equipment.intake.read.RowReader;
import kr.giban.equipment.intake.read.UnreadableFileException;
import kr.giban.equipment.item.IntakeProgress;
import kr.giban.equipment.item.IntakeRow;
import kr.giban.equipment.item.ItemChecks;
import kr.giban.equipment.item.ItemIntake;

/** The first step of an import: the file becomes rows, each with what is wrong in it. */
@ApplicationScoped
class ImportStaging {
    private final ImportFiles files;
    private final ItemIntake intake;
    private final ItemChecks checks;
    private final ImportProgress progress;
    private final ImportSettings settings;

    ImportStaging(
            ImportFiles files, ItemIntake intake, ItemChecks checks, ImportProgress progress, ImportSettings settings) {
        this.files = files;
        this.intake = intake;
        this.checks = checks;
        this.progress = progress;
        this.settings = settings;
    }

    void stage(ImportJob job) {
        try (Lines lines = Lines.open(() -> files.open(job.id))) {
            Iterator<Line> rest = lines.iterator();
            if (!rest.hasNext()) {
                throw new UnreadableFileException("file-empty", Map.of());
            }
            Header header = Header.of(rest.next().cells(), job.mapping);
            job.charset = lines.charset() == null ? null : lines.charset().name();
            job.sheet = lines.sheet();
            job.header = header.texts();
            job.fields = header.columns().stream()
                    .map(column -> column == null ? "" : column.field())
                    .toList();
            job.readRows = intake.stage(job.id, rows(rest, header, job));
            job.staged = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Iterator<IntakeRow> rows(Iterator<Line> lines, Header header, ImportJob job) {
        RowReader reader = new RowReader(header, settings.marks(), checks.today(), job.centerId);
        IntakeProgress told = progress.of(job.id, 0);
        return new Iterator<>() {
            private int position;

            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public IntakeRow next() {
                told.at(IntakeProgress.Step.READING, position);
                return reader.read(lines.next(), ++position);
            }
        };
    }
}
