package kr.giban.equipment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.giban.equipment.center.CenterService;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.id.UuidV7;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Caller;
import kr.giban.platform.web.RequestInfo;

/** Imports, each organization's its own. */
@ApplicationScoped
@SuppressWarnings("TooManyParameters")
public class ImportService {
    private final ImportRepository jobs;
    private final ImportFiles files;
    private final ImportCancels cancels;
    private final ImportViews views;
    private final ImportProgress progress;
    private final CenterService centers;
    private final Caller caller;
    private final RequestInfo request;
    private final Audit audit;
    private final ImportNews news;
    private final Event<ImportAccepted> accepted;
    private final Clock clock;

    public ImportService(
            ImportRepository jobs,
            ImportFiles files,
            ImportCancels cancels,
            ImportViews views,
            ImportProgress progress,
            CenterService centers,
            Caller caller,
            RequestInfo request,
            Audit audit,
            ImportNews news,
            Event<ImportAccepted> accepted,
            Clock clock) {
        this.jobs = jobs;
        this.files = files;
        this.cancels = cancels;
        this.views = views;
        this.progress = progress;
        this.centers = centers;
        this.caller = caller;
        this.request = request;
        this.audit = audit;
        this.news = news;
        this.accepted = accepted;
        this.clock = clock;
    }

    /** Takes the file in; a worker does the rest. */
    @Transactional
    ImportView accept(NewImport wanted) {
        String organization = caller.requireOrganization();
        if (wanted.centerId() != null) {
            caller.mustOwn(centers.ref(wanted.centerId()).organizationId());
        }
        ImportJob job = new ImportJob();
        job.id = UuidV7.next();
        job.organizationId = organization;
        job.subject = caller.subject();
        job.requestId = request.requestId();
        job.fileName = wanted.fileName();
        job.sha256 = "";
        job.mode = wanted.mode();
        job.dryRun = wanted.dryRun();
        job.centerId = wanted.centerId();
        job.mapping = wanted.mapping();
        job.createdAt = clock.instant();
        jobs.persistAndFlush(job);
        store(job, wanted);
        job.ordinal = jobs.place(organization);
        jobs.flush();
        audit.changed("create", "equipment-import", job.id, null, ImportView.recorded(job));
        accepted.fire(new ImportAccepted(job.id));
        return views.of(job);
    }

    private void store(ImportJob job, NewImport wanted) {
        try (InputStream in = Files.newInputStream(wanted.file())) {
            ImportFiles.Stored stored = files.store(job.id, in);
            job.sizeBytes = stored.size();
            job.sha256 = stored.sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (job.sizeBytes == 0) {
            throw ProblemException.rules(List.of(Fault.at("/file", "file-empty")));
        }
    }

    ImportView get(UUID id) {
        ImportJob job = own(id);
        ImportView shown = views.of(job);
        return job.state == ImportState.RUNNING ? shown.at(progress.find(id).orElse(null)) : shown;
    }

    ImportJob own(UUID id) {
        return jobs.find(id, caller.organization().orElse("")).orElseThrow(ProblemException::notFound);
    }

    Page<ImportView> page(PageRequest page, List<ImportState> states) {
        return jobs.page(page, caller.organization().orElse(""), states).map(views::of);
    }

    /**
     * Cancels an import that no worker has at once; one that a worker has, before it commits, unless it is through by
     * then.
     */
    @Transactional
    ImportView cancel(UUID id) {
        ImportJob job = own(id);
        job.state.mustReach(ImportState.CANCELED);
        Instant now = clock.instant();
        jobs.getEntityManager().detach(job);
        ImportJob mine = jobs.lockIfFree(id).orElse(null);
        if (mine == null) {
            cancels.ask(id, now);
            audit.changed("cancel", "equipment-import", id, null, null);
            return views.of(job);
        }
        mine.finish(ImportState.CANCELED, now);
        jobs.flush();
        audit.changed("cancel", "equipment-import", id, ImportView.recorded(job), ImportView.recorded(mine));
        news.finished(mine);
        return views.of(mine);
    }
}
