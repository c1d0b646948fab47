package kr.giban.equipment.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.giban.equipment.item.IntakeCounts;
import kr.giban.equipment.item.IntakeTerms;
import kr.giban.equipment.item.Settlement;
import kr.giban.platform.security.Actor;
import kr.giban.platform.security.Roles;

/** A file on its way into the inventory. Its rows are the batch of the same id. */
@Entity
@Table(name = "import_job")
class ImportJob {
    /** Why an atomic import fails that has counted its rows. */
    static final String REFUSED = "import-refused";

    @Id
    UUID id;

    @Column(name = "organization_id", updatable = false)
    String organizationId;

    @Column(updatable = false)
    String subject;

    @Column(name = "request_id", updatable = false)
    String requestId;

    @Column(name = "file_name", updatable = false)
    String fileName;

    @Column(name = "size_bytes")
    long sizeBytes;

    String sha256;

    @Enumerated(EnumType.STRING)
    ImportMode mode;

    @Column(name = "dry_run")
    boolean dryRun;

    @Column(name = "center_id")
    UUID centerId;

    @Convert(converter = JsonColumns.Texts.class)
    Map<String, String> mapping;

    @Enumerated(EnumType.STRING)
    ImportState state = ImportState.INITIAL;

    /** The rows have been read out of the file; they are counted, not yet checked against the inventory. */
    boolean staged;

    /** Where it stands among the files of its organization, in the order in which they had come in. */
    Long ordinal;

    String charset;

    /** The sheet of a workbook that was read. */
    String sheet;

    /** The file's own headers. */
    @Convert(converter = JsonColumns.Names.class)
    List<String> header;

    /** What each is; empty for one that is passed over. */
    @Convert(converter = JsonColumns.Names.class)
    List<String> fields;

    @Column(name = "failure_code")
    String failureCode;

    @Convert(converter = JsonColumns.Texts.class)
    @Column(name = "failure_parameters")
    Map<String, String> failureParameters;

    @Column(name = "read_rows")
    int readRows;

    @Column(name = "created_rows")
    int createdRows;

    @Column(name = "updated_rows")
    int updatedRows;

    @Column(name = "unchanged_rows")
    int unchangedRows;

    @Column(name = "rejected_rows")
    int rejectedRows;

    /** Null of imports that were counted before this was. */
    @Column(name = "retired_rows")
    Integer retiredRows;

    @Column(name = "missing_items")
    int missingItems;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "finished_at")
    Instant finishedAt;

    @Column(name = "purged_at")
    Instant purgedAt;

    @Version
    long version;

    /** Who sent the file; the work is theirs, whichever machine does it. */
    Actor sender() {
        return new Actor(subject, organizationId, Set.of(Roles.TECHNOPARK));
    }

    IntakeTerms terms() {
        return new IntakeTerms(
                mode == ImportMode.ATOMIC,
                mode == ImportMode.RECONCILE,
                dryRun,
                sender(),
                requestId,
                organizationId,
                null,
                centerId);
    }

    /** The first line of a file may be a row of names. */
    void forgetWhatWasRead() {
        header = null;
        fields = null;
        failureParameters = null;
    }

    void start(Instant now) {
        state.mustReach(ImportState.RUNNING);
        state = ImportState.RUNNING;
        startedAt = now;
    }

    /** Takes over what became of the rows. How many were read was counted when they were, so that a lost one shows. */
    void count(Settlement settlement) {
        IntakeCounts counts = settlement.counts();
        createdRows = counts.created();
        updatedRows = counts.updated();
        unchangedRows = counts.unchanged();
        rejectedRows = counts.rejected();
        retiredRows = settlement.retired();
        missingItems = settlement.missing();
    }

    /** Whether it has come to an end at which its counts are those of its rows; the database sees to it that they reconcile. */
    boolean isCounted() {
        return state == ImportState.COMPLETED || REFUSED.equals(failureCode);
    }

    void finish(ImportState end, Instant now) {
        state.mustReach(end);
        state = end;
        finishedAt = now;
    }

    void fail(String code, Map<String, String> parameters, Instant now) {
        failureCode = code;
        failureParameters = parameters;
        finish(ImportState.FAILED, now);
    }
}
