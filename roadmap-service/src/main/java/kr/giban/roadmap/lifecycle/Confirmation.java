package kr.giban.roadmap.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.problem.ProblemException;
import kr.giban.roadmap.consultation.ConsultationView;
import kr.giban.roadmap.version.RoadmapVersion;
import kr.giban.roadmap.version.VersionService;
import kr.giban.roadmap.version.VersionState;

/**
 * Confirms a version. The decision may not rest on a feed that lags, so hearing-service is first asked to seal every
 * consultation on the way, and its digests of all opinions and dispositions must be those of what its events have told us.
 * Sealing is idempotent: whatever dies between a seal and our commit, confirming again goes on from there.
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
        Map<UUID, Seal> seals = new LinkedHashMap<>();
        unblocked(seen).forEach(consultation -> seals.put(consultation.id(), sealing.seal(consultation.id())));

        // What was read before the seals is read again: it may have changed meanwhile.
        versions.forget();
        RoadmapVersion locked = commands.lock(roadmapId, number);
        List<ConsultationView> consumed = unblocked(locked);
        if (!isSealed(consumed, seals)) {
            throw Sealing.feedBehind();
        }
        ConsultationView last = consumed.get(consumed.size() - 1);
        return commands.confirm(locked, last.id(), seals.get(last.id()).digest());
    }

    private static boolean isSealed(List<ConsultationView> consumed, Map<UUID, Seal> seals) {
        return consumed.stream().map(ConsultationView::id).toList().equals(List.copyOf(seals.keySet()))
                && consumed.stream()
                        .allMatch(consultation -> seals.get(consultation.id()).fits(consultation));
    }

    /** The consultations that the version answers, the last of them last; there is one at least. */
    private List<ConsultationView> unblocked(RoadmapVersion version) {
        version.state().mustReach(VersionState.CONFIRMED);
        Blockers.Findings found = blockers.of(version);
        if (!found.blockers().isEmpty()) {
            throw ProblemException.of("blocked").withBlockers(found.blockers());
        }
        return found.consultations();
    }
}
