package kr.giban.roadmap.roadmap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.etag.Etag;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.paging.Slice;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Caller;
import kr.giban.platform.security.Roles;
import kr.giban.platform.time.Seoul;
import kr.giban.roadmap.task.HeaderCheck;
import kr.giban.roadmap.version.Header;
import kr.giban.roadmap.version.RoadmapVersion;
import kr.giban.roadmap.version.Shown;
import kr.giban.roadmap.version.VersionQuery;
import kr.giban.roadmap.version.VersionService;

/** Roadmaps: who plans them, and what their versions say of them as a whole. */
@ApplicationScoped
public class RoadmapService {
    private static final Keyset NEWEST_FIRST =
            Keyset.by("id", "r.id", UUID.class).descending();

    private final RoadmapRepository roadmaps;
    private final VersionService versions;
    private final RoadmapRules rules;
    private final HeaderCheck headers;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    RoadmapService(
            RoadmapRepository roadmaps,
            VersionService versions,
            RoadmapRules rules,
            HeaderCheck headers,
            Preconditions preconditions,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.versions = versions;
        this.rules = rules;
        this.headers = headers;
        this.preconditions = preconditions;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** An answer and the version of its entity tag. */
    record Tagged(RoadmapAnswer answer, long version) {}

    @Transactional
    Page<RoadmapAnswer> list(PageRequest page, Integer year) {
        boolean drafts = versions.seesDrafts();
        Slice slice = NEWEST_FIRST.slice(page, drafts, year);
        List<Roadmap> found = roadmaps.list(drafts, year, slice);
        Long total = page.wantsTotal() ? roadmaps.count(drafts, year) : null;
        Map<UUID, Shown> shown =
                versions.shownOf(found.stream().map(Roadmap::id).toList());
        return slice.page(found, total, roadmap -> List.of(roadmap.id()))
                .map(roadmap -> answer(roadmap, shown.get(roadmap.id())));
    }

    @Transactional
    Tagged get(UUID id, VersionQuery query) {
        return tagged(roadmaps.findById(id), versions.show(id, query));
    }

    @Transactional
    Tagged create(RoadmapRequest request) {
        mustKeepRules(request, List.of());
        Roadmap roadmap = new Roadmap(clock.instant());
        roadmap.staff(request.divisions());
        roadmaps.persistAndFlush(roadmap);
        RoadmapVersion first = versions.begin(roadmap.id(), request.header());
        Tagged created = tagged(roadmap, new Shown(first, null));
        audit.changed("create", "roadmap", roadmap.id(), null, created.answer());
        return created;
    }

    /** Locks a roadmap for a change that concerns several of its versions; 404 if there is none. */
    @Transactional
    public void lockForCommand(UUID id) {
        roadmaps.lock(id).orElseThrow(ProblemException::notFound).changed(clock.instant());
    }

    /** Changes people at any time, and what the version says only while it is drafted. */
    @Transactional
    Tagged update(UUID id, UnaryOperator<RoadmapRequest> change) {
        Roadmap roadmap = roadmaps.lock(id).orElseThrow(ProblemException::notFound);
        preconditions.check(roadmap.version());
        Shown shown = versions.show(id, new VersionQuery());
        RoadmapAnswer before = answer(roadmap, shown);
        RoadmapRequest request = change.apply(before.request());
        Instant now = clock.instant();
        Header header = request.header();
        if (!header.equals(shown.version().header())) {
            RoadmapVersion draft = versions.lockDraft(id);
            mustKeepRules(request, headers.faults(draft.id(), header));
            draft.head(header, now);
        }
        roadmap.staff(request.divisions());
        roadmap.changed(now);
        roadmaps.flush();
        Tagged after = tagged(roadmap, shown);
        audit.changed("update", "roadmap", id, before, after.answer());
        return after;
    }

    private void mustKeepRules(RoadmapRequest request, List<Fault> ofContent) {
        List<Fault> faults = new ArrayList<>(rules.check(request, Seoul.today(clock)));
        faults.addAll(ofContent);
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
    }

    private Tagged tagged(Roadmap roadmap, Shown shown) {
        return new Tagged(answer(roadmap, shown), roadmap.version());
    }

    /** Which view of a roadmap the caller gets; null for the whole, with everybody named and the open version first. */
    String view() {
        if (seesNames()) {
            return null;
        }
        return versions.seesDrafts() ? "masked" : Etag.PUBLIC;
    }

    private RoadmapAnswer answer(Roadmap roadmap, Shown shown) {
        return RoadmapAnswer.of(roadmap, shown, seesNames());
    }

    private boolean seesNames() {
        return caller.has(Roles.PLANNER) || caller.has(Roles.PROGRAM_OFFICER);
    }
}
