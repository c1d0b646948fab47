package kr.giban.roadmap.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.outbox.Event;
import kr.giban.platform.outbox.Outbox;
import kr.giban.platform.outbox.Visibility;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.roadmap.roadmap.RoadmapService;
import kr.giban.roadmap.task.HeaderCheck;
import kr.giban.roadmap.task.TaskText;
import kr.giban.roadmap.task.VersionTasks;
import kr.giban.roadmap.version.RoadmapVersion;
import kr.giban.roadmap.version.VersionService;

/**
 * Takes versions from state to state. Each command locks the roadmap first, so that two of them never decide on what the
 * other changes; the database's unique indexes hold the same.
 */
@ApplicationScoped
class VersionCommands {
    private final RoadmapService roadmaps;
    private final VersionService versions;
    private final VersionTasks tasks;
    private final HeaderCheck headers;
    private final ContentCopy copies;
    private final Preconditions preconditions;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    VersionCommands(
            RoadmapService roadmaps,
            VersionService versions,
            VersionTasks tasks,
            HeaderCheck headers,
            ContentCopy copies,
            Preconditions preconditions,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.versions = versions;
        this.tasks = tasks;
        this.headers = headers;
        this.copies = copies;
        this.preconditions = preconditions;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** A version after a command and the number of its entity tag. */
    record Done(VersionAnswer answer, long tag) {}

    @Transactional
    Done openConsultation(UUID roadmapId, int number) {
        RoadmapVersion version = lock(roadmapId, number);
        VersionAnswer before = VersionAnswer.of(version, true);
        version.publish(clock.instant());
        List<TaskText> content = tasks.of(version.id());
        List<Fault> blockers = new ArrayList<>(headers.faults(version.id(), version.header()));
        if (content.isEmpty()) {
            blockers.add(Fault.of("version-without-tasks"));
        }
        if (!blockers.isEmpty()) {
            throw ProblemException.of("blocked").withBlockers(blockers);
        }
        outbox.publish(VersionNews.event("roadmap.version-published", version, content));
        return done("open-consultation", version, before);
    }

    @Transactional
    Done revise(UUID roadmapId, int number) {
        RoadmapVersion version = lock(roadmapId, number);
        VersionAnswer before = VersionAnswer.of(version, true);
        RoadmapVersion next = version.revise(clock.instant());
        return succeeded("revise", version, next, before);
    }

    @Transactional
    Done amend(UUID roadmapId, int number) {
        RoadmapVersion version = lock(roadmapId, number);
        VersionAnswer before = VersionAnswer.of(version, true);
        RoadmapVersion next = version.amend(clock.instant());
        return succeeded("amend", version, next, before);
    }

    @Transactional
    Done announce(UUID roadmapId, int number) {
        RoadmapVersion version = lock(roadmapId, number);
        VersionAnswer before = VersionAnswer.of(version, true);
        Instant now = clock.instant();
        version.mustBeConfirmed();
        Optional<RoadmapVersion> inForce = versions.lockInForce(roadmapId);
        inForce.ifPresent(old -> old.supersede(now));
        versions.flush();
        version.announce(now);
        Done done = done("announce", version, before);
        tasks.announced(inForce.map(RoadmapVersion::id).orElse(null), version.id());
        outbox.publish(VersionNews.event("roadmap.announced", version, tasks.of(version.id())));
        return done;
    }

    /** Makes a version confirmed once everything was found in order; see {@link Confirmation}. */
    @Transactional
    Done confirm(RoadmapVersion version, UUID consultation, String digest) {
        VersionAnswer before = VersionAnswer.of(version, true);
        version.confirm(consultation, digest, clock.instant());
        // Decided is not yet public: only the suite's own machines hear of it.
        outbox.publish(new Event(
                "roadmap.version-confirmed",
                "roadmaps/" + version.roadmapId(),
                Visibility.INTERNAL,
                new Confirmed(version.roadmapId(), version.number(), consultation, digest)));
        return done("confirm", version, before);
    }

    /** What the suite is told of a confirmation. */
    public record Confirmed(UUID roadmapId, int version, UUID consultationId, String sealDigest) {}

    /** Locks roadmap and version, and refuses a reader of something older. */
    @Transactional
    RoadmapVersion lock(UUID roadmapId, int number) {
        roadmaps.lockForCommand(roadmapId);
        RoadmapVersion version = versions.lock(roadmapId, number);
        preconditions.check(version.version());
        return version;
    }

    private Done succeeded(String action, RoadmapVersion version, RoadmapVersion next, VersionAnswer before) {
        versions.succeed(next);
        copies.copy(version.id(), next.id());
        return done(action, version, before);
    }

    private Done done(String action, RoadmapVersion version, VersionAnswer before) {
        versions.flush();
        VersionAnswer after = VersionAnswer.of(version, true);
        audit.changed(action, "roadmap-version", version.roadmapId() + "/" + version.number(), before, after);
        return new Done(after, version.version());
    }
}
