package kr.giban.roadmap.advice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.paging.Slice;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.roadmap.version.RoadmapVersion;
import kr.giban.roadmap.version.VersionQuery;
import kr.giban.roadmap.version.VersionService;

/** The experts' advice; all of it has a response before a version is confirmed. */
@ApplicationScoped
public class AdviceService {
    private static final Keyset IN_ORDER = Keyset.by("id", "id", UUID.class);

    private final AdviceRepository advices;
    private final VersionService versions;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Clock clock;

    AdviceService(
            AdviceRepository advices, VersionService versions, Preconditions preconditions, Audit audit, Clock clock) {
        this.advices = advices;
        this.versions = versions;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
    }

    /** An answer and the version of its entity tag. */
    record Tagged(AdviceAnswer answer, long version) {}

    @Transactional
    Page<AdviceAnswer> list(UUID roadmapId, AdviceState state, PageRequest page) {
        versions.shown(roadmapId, new VersionQuery());
        Slice slice = IN_ORDER.slice(page, roadmapId, state);
        List<Advice> found = advices.list(roadmapId, state, slice);
        Long total = page.wantsTotal() ? advices.count(roadmapId, state) : null;
        return slice.page(found, total, advice -> List.of(advice.id())).map(Advice::answer);
    }

    /** Records advice on the open version, until that is confirmed. */
    @Transactional
    Tagged record(UUID roadmapId, AdviceRequest request) {
        RoadmapVersion open = versions.lockUnconfirmed(roadmapId);
        if (request.division() != null && !open.header().divisions().contains(request.division())) {
            throw ProblemException.rules(
                    List.of(Fault.at("/division", "unknown-division", Map.of("code", request.division()))));
        }
        Advice advice = new Advice(roadmapId, open.number(), request, clock.instant());
        advices.persistAndFlush(advice);
        audit.changed("create", "advice", advice.id(), null, advice.answer());
        return new Tagged(advice.answer(), advice.version());
    }

    @Transactional
    Tagged respond(UUID id, AdviceResponse response) {
        Advice advice = advices.lock(id).orElseThrow(ProblemException::notFound);
        preconditions.check(advice.version());
        AdviceAnswer before = advice.answer();
        advice.respond(response.response(), clock.instant());
        advices.flush();
        audit.changed("respond", "advice", id, before, advice.answer());
        return new Tagged(advice.answer(), advice.version());
    }

    /** The advice of a roadmap that has no response yet. */
    @Transactional
    public List<UUID> pending(UUID roadmapId) {
        return advices.pending(roadmapId);
    }
}
