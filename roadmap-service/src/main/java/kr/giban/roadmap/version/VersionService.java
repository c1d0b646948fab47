package kr.giban.roadmap.version;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.paging.Slice;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Caller;
import kr.giban.platform.security.Roles;

/** Finds the version that a reader may read, and locks the one that a writer may write. */
@ApplicationScoped
public class VersionService {
    private static final Keyset IN_ORDER = Keyset.by("number", "number", Integer.class);

    private final VersionRepository versions;
    private final Caller caller;
    private final Clock clock;

    VersionService(VersionRepository versions, Caller caller, Clock clock) {
        this.versions = versions;
        this.caller = caller;
        this.clock = clock;
    }

    /** Whether the caller may see what is not published. */
    public boolean seesDrafts() {
        return caller.has(Roles.PLANNER) || caller.has(Roles.PROGRAM_OFFICER) || caller.has(Roles.AUDITOR);
    }

    /** The first version of a new roadmap. */
    @Transactional
    public RoadmapVersion begin(UUID roadmapId, Header header) {
        RoadmapVersion first = RoadmapVersion.first(roadmapId, header, clock.instant());
        versions.persistAndFlush(first);
        return first;
    }

    /** Stores the successor of a version; that version's own change goes first, for only one may be open. */
    @Transactional
    public void succeed(RoadmapVersion successor) {
        versions.flush();
        versions.persistAndFlush(successor);
    }

    /** Lets go of everything that this transaction has read; nothing may be waiting to be written. */
    @Transactional
    public void forget() {
        versions.getEntityManager().clear();
    }

    /** Sends changes of versions to the database now, where another row must follow or a tag is needed. */
    @Transactional
    public void flush() {
        versions.flush();
    }

    /** The version that the query means for this caller; 404 if there is none. */
    @Transactional
    public RoadmapVersion shown(UUID roadmapId, VersionQuery query) {
        return show(roadmapId, query).version();
    }

    /** As {@link #shown}, with the number of the version in force. */
    @Transactional
    public Shown show(UUID roadmapId, VersionQuery query) {
        return choice().show(versions.of(roadmapId), query).orElseThrow(ProblemException::notFound);
    }

    /** The version by its number, if the caller may read it; 404 otherwise. */
    public RoadmapVersion readable(UUID roadmapId, int number) {
        return shown(roadmapId, new VersionQuery(number, null));
    }

    /** All versions of a roadmap that the caller may read; 404 if there is none. */
    @Transactional
    public List<RoadmapVersion> allReadable(UUID roadmapId) {
        List<RoadmapVersion> readable =
                versions.of(roadmapId).stream().filter(choice()::isReadable).toList();
        if (readable.isEmpty()) {
            throw ProblemException.notFound();
        }
        return readable;
    }

    /** For each of the roadmaps, the version that the caller gets without asking for one. */
    @Transactional
    public Map<UUID, Shown> shownOf(Collection<UUID> roadmapIds) {
        Map<UUID, Shown> shown = new HashMap<>();
        VersionQuery any = new VersionQuery();
        versions.ofAll(roadmapIds).stream()
                .collect(Collectors.groupingBy(RoadmapVersion::roadmapId))
                .forEach((id, all) -> choice().show(all, any).ifPresent(one -> shown.put(id, one)));
        return shown;
    }

    /** Locks a version for a command; 404 if there is none. */
    @Transactional
    public RoadmapVersion lock(UUID roadmapId, int number) {
        return versions.lock(roadmapId, number).orElseThrow(ProblemException::notFound);
    }

    /** Locks the version whose content may be written; 404 for an unknown roadmap, 409 if none is drafted. */
    @Transactional
    public RoadmapVersion lockDraft(UUID roadmapId) {
        RoadmapVersion open = versions.lockOpen(roadmapId).orElseThrow(() -> noDraft(roadmapId));
        if (!open.state().isDraft()) {
            throw frozen(open);
        }
        return open;
    }

    /** Locks the open version while it may still be advised on; 404 for an unknown roadmap, 409 once it is confirmed. */
    @Transactional
    public RoadmapVersion lockUnconfirmed(UUID roadmapId) {
        RoadmapVersion open = versions.lockOpen(roadmapId).orElseThrow(() -> noDraft(roadmapId));
        if (open.state() == VersionState.CONFIRMED) {
            throw frozen(open);
        }
        return open;
    }

    /** A stretch of the versions that the caller may read; 404 if there is none at all. */
    @Transactional
    public Page<RoadmapVersion> list(UUID roadmapId, PageRequest page) {
        long total = versions.count(roadmapId, seesDrafts());
        if (total == 0) {
            throw ProblemException.notFound();
        }
        Slice slice = IN_ORDER.slice(page, roadmapId, seesDrafts());
        return slice.page(
                versions.list(roadmapId, seesDrafts(), slice),
                page.wantsTotal() ? total : null,
                version -> List.of(version.number()));
    }

    @Transactional
    public Optional<RoadmapVersion> lockInForce(UUID roadmapId) {
        return versions.lockInForce(roadmapId);
    }

    private ProblemException noDraft(UUID roadmapId) {
        return versions.of(roadmapId).stream()
                .reduce((first, second) -> second)
                .map(VersionService::frozen)
                .orElseGet(ProblemException::notFound);
    }

    private static ProblemException frozen(RoadmapVersion version) {
        return ProblemException.of("version-frozen")
                .withMember("version", version.number())
                .withMember("state", version.state().name());
    }

    private VersionChoice choice() {
        return new VersionChoice(seesDrafts());
    }
}
