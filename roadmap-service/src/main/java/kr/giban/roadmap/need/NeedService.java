package kr.giban.roadmap.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.paging.Slice;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.time.Seoul;
import kr.giban.roadmap.code.CodeLists;
import kr.giban.roadmap.version.RoadmapVersion;
import kr.giban.roadmap.version.VersionQuery;
import kr.giban.roadmap.version.VersionService;

/** The needs that a roadmap starts from. */
@ApplicationScoped
public class NeedService {
    private static final Keyset IN_ORDER = Keyset.by("id", "id", UUID.class);

    private final NeedRepository needs;
    private final VersionService versions;
    private final CodeLists codes;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Clock clock;

    NeedService(
            NeedRepository needs,
            VersionService versions,
            CodeLists codes,
            Preconditions preconditions,
            Audit audit,
            Clock clock) {
        this.needs = needs;
        this.versions = versions;
        this.codes = codes;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Page<NeedAnswer> list(UUID roadmapId, VersionQuery query, NeedFilter filter, PageRequest page) {
        UUID version = versions.shown(roadmapId, query).id();
        Slice slice = IN_ORDER.slice(page, version.toString(), filter.toString());
        List<Need> found = needs.list(version, filter, slice);
        Long total = page.wantsTotal() ? needs.count(version, filter) : null;
        return slice.page(found, total, need -> List.of(need.id())).map(Need::answer);
    }

    @Transactional
    TaggedNeed get(UUID roadmapId, UUID id, VersionQuery query) {
        RoadmapVersion shown = versions.shown(roadmapId, query);
        return TaggedNeed.of(needs.of(shown.id(), id).orElseThrow(ProblemException::notFound), shown.number());
    }

    @Transactional
    TaggedNeed create(UUID roadmapId, NeedRequest request) {
        List<Fault> faults = unknownCodes(request, Optional.empty());
        RoadmapVersion draft = versions.lockDraft(roadmapId);
        mustKeepRules(request, draft, faults);
        Need need = new Need(draft.id(), request, clock.instant());
        needs.persist(need);
        return written("create", need, draft, null);
    }

    @Transactional
    TaggedNeed update(UUID roadmapId, UUID id, UnaryOperator<NeedRequest> change) {
        // Asking the owner of the codes may take its time, so that it is done before anything is locked.
        Optional<NeedRequest> seen =
                needs.of(versions.shown(roadmapId, new VersionQuery()).id(), id).map(Need::request);
        List<Fault> faults =
                seen.map(old -> unknownCodes(change.apply(old), seen)).orElse(List.of());
        versions.forget();
        RoadmapVersion draft = versions.lockDraft(roadmapId);
        Need need = needs.of(draft.id(), id).orElseThrow(ProblemException::notFound);
        preconditions.check(TaggedNeed.tag(need, draft.number()));
        Optional<NeedRequest> stored = Optional.of(need.request());
        NeedRequest request = change.apply(need.request());
        NeedAnswer before = need.answer();
        mustKeepRules(request, draft, stored.equals(seen) ? faults : unknownCodes(request, stored));
        need.write(request);
        return written("update", need, draft, before);
    }

    @Transactional
    void delete(UUID roadmapId, UUID id) {
        RoadmapVersion draft = versions.lockDraft(roadmapId);
        Need need = needs.of(draft.id(), id).orElseThrow(ProblemException::notFound);
        preconditions.check(TaggedNeed.tag(need, draft.number()));
        List<String> tasks = needs.filledBy(draft.id(), id);
        if (!tasks.isEmpty()) {
            throw ProblemException.of("need-in-use").with("codes", String.join(", ", tasks));
        }
        NeedAnswer before = need.answer();
        needs.delete(need);
        needs.flush();
        draft.contentChanged(clock.instant());
        audit.changed("delete", "need", id, before, null);
    }

    private TaggedNeed written(String action, Need need, RoadmapVersion draft, NeedAnswer before) {
        draft.contentChanged(clock.instant());
        needs.flush();
        audit.changed(action, "need", need.id(), before, need.answer());
        return TaggedNeed.of(need, draft.number());
    }

    private static void mustKeepRules(NeedRequest request, RoadmapVersion draft, List<Fault> ofCodes) {
        List<Fault> faults = new ArrayList<>(ofCodes);
        if (!draft.header().divisions().contains(request.division())) {
            faults.add(Fault.at("/division", "unknown-division", Map.of("code", request.division())));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
    }

    /** All needs of a version. */
    @Transactional
    public List<NeedAnswer> of(UUID versionId) {
        return needs.of(versionId).stream().map(Need::answer).toList();
    }

    /** Those of the ids that are needs of the version. */
    @Transactional
    public Set<UUID> known(UUID versionId, Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : needs.known(versionId, ids);
    }

    /** A code that was valid when it was given stays good until it is changed. */
    private List<Fault> unknownCodes(NeedRequest request, Optional<NeedRequest> stored) {
        List<Fault> faults = new ArrayList<>();
        if (stored.filter(old -> old.classCode().equals(request.classCode())).isEmpty()) {
            known(CodeLists.CLASSES, request.classCode(), "/classCode", "unknown-class", faults);
        }
        if (stored.filter(old -> old.region().equals(request.region())).isEmpty()) {
            known(CodeLists.REGIONS, request.region(), "/region", "unknown-region", faults);
        }
        return faults;
    }

    private void known(String list, String code, String pointer, String fault, List<Fault> faults) {
        if (!codes.equipments(list, Seoul.today(clock), Set.of(code)).containsKey(code)) {
            faults.add(Fault.at(pointer, fault, Map.of("code", code)));
        }
    }
}
