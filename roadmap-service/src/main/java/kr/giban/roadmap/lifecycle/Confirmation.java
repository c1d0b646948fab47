package kr.giban.roadmap.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.problem.ProblemException;
import kr.giban.roadmap.consultation.ConsultationView;
import kr.giban.roadmap.version.RoadmapVersion;
import kr.giban.roadmap.version.VersionService;
import kr.giban.roadmap.version.VersionState;

/**
 * Confirms a version. The decision may not rest on a feed that lags, so hearing-service is first asked to seal the
 * consultation, and its digest of all opinions and dispositions must be that of what its events have told us. Sealing is
 * idempotent: whatever dies between the seal and our commit, confirming again goes on from there.
 */
@ApplicationScoped
class Confirmation {
    private final VersionService versions;
    private final VersionCommands commands;
    private final Blockers blockers;
    private final Sealing sealing;
    private final Preconditions preconditions;

    Confirmation(
            VersionService versions,
            VersionCommands commands,
            Blockers blockers,
            Sealing sealing,
            Preconditions preconditions) {
        this.versions = versions;
        this.commands = commands;
        this.blockers = blockers;
        this.sealing = sealing;
        this.preconditions = preconditions;
    }

    @Transactional
    VersionCommands.Done confirm(UUID roadmapId, int number) {
        // Nothing is locked while the other service is asked: what is slow there must not hold up who writes here.
        RoadmapVersion seen = versions.readable(roadmapId, number);
        preconditions.check(seen.version());
        UUID consultation = unblocked(seen).id();
        Seal seal = sealing.seal(consultation);

        // What was read before the seal is read again: it may have changed meanwhile.
        versions.forget();
        RoadmapVersion locked = commands.lock(roadmapId, number);
        ConsultationView consumed = unblocked(locked);
        if (!consumed.id().equals(consultation) || !seal.fits(consumed)) {
            throw Sealing.feedBehind();
        }
        return commands.confirm(locked, consultation, seal.digest());
    }

    private ConsultationView unblocked(RoadmapVersion version) {
        version.state().mustReach(VersionState.CONFIRMED);
        Blockers.Findings found = blockers.of(version);
        if (!found.blockers().isEmpty()) {
            throw ProblemException.of("blocked").withBlockers(found.blockers());
        }
        return found.consultation().orElseThrow();
    }
}
