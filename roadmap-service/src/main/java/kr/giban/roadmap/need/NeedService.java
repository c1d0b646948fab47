package kr.giban.roadmap.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.giban.platform.audit.Audit;
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
    private final Audit audit;
    private final Clock clock;

    NeedService(NeedRepository needs, VersionService versions, CodeLists codes, Audit audit, Clock clock) {
        this.needs = needs;
        this.versions = versions;
        this.codes = codes;
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
    NeedAnswer create(UUID roadmapId, NeedRequest request) {
        List<Fault> faults = unknownCodes(request, Seoul.today(clock));
        RoadmapVersion draft = versions.lockDraft(roadmapId);
        if (!draft.header().divisions().contains(request.division())) {
            faults.add(Fault.at("/division", "unknown-division", Map.of("code", request.division())));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
        Need need = new Need(draft.id(), request, clock.instant());
        needs.persistAndFlush(need);
        draft.contentChanged(clock.instant());
        audit.changed("create", "need", need.id(), null, need.answer());
        return need.answer();
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

    private List<Fault> unknownCodes(NeedRequest request, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        known(CodeLists.CLASSES, request.classCode(), "/classCode", "unknown-class", today, faults);
        known(CodeLists.REGIONS, request.region(), "/region", "unknown-region", today, faults);
        return faults;
    }

    private void known(String list, String code, String pointer, String fault, LocalDate on, List<Fault> faults) {
        if (!codes.equipments(list, on, Set.of(code)).containsKey(code)) {
            faults.add(Fault.at(pointer, fault, Map.of("code", code)));
        }
    }
}
