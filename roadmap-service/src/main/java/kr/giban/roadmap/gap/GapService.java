package kr.giban.roadmap.gap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.codes.Code;
import kr.giban.platform.digest.CanonicalJson;
import kr.giban.platform.digest.Sha256;
import kr.giban.platform.id.UuidV7;
import kr.giban.platform.outbox.Event;
import kr.giban.platform.outbox.Outbox;
import kr.giban.platform.outbox.Visibility;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.paging.Slice;
import kr.giban.platform.problem.ProblemException;
import kr.giban.roadmap.code.CodeLists;
import kr.giban.roadmap.need.NeedAnswer;
import kr.giban.roadmap.need.NeedService;
import kr.giban.roadmap.task.VersionTasks;
import kr.giban.roadmap.version.RoadmapVersion;
import kr.giban.roadmap.version.VersionQuery;
import kr.giban.roadmap.version.VersionService;

/** Sets the inventory against the needs of the version that is worked on. */
@ApplicationScoped
public class GapService {
    private static final Keyset NEWEST_FIRST = Keyset.by("id", "id", UUID.class).descending();

    private final GapRepository analyses;
    private final Inventory inventory;
    private final VersionService versions;
    private final NeedService needs;
    private final VersionTasks tasks;
    private final CodeLists codes;
    private final ObjectMapper mapper;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    GapService(
            GapRepository analyses,
            Inventory inventory,
            VersionService versions,
            NeedService needs,
            VersionTasks tasks,
            CodeLists codes,
            ObjectMapper mapper,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.analyses = analyses;
        this.inventory = inventory;
        this.versions = versions;
        this.needs = needs;
        this.tasks = tasks;
        this.codes = codes;
        this.mapper = mapper;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    GapAnalysis analyze(UUID roadmapId) {
        RoadmapVersion version = versions.shown(roadmapId, new VersionQuery());
        JsonNode snapshot = inventory.take();
        Matrix matrix = Matrix.of(snapshot);
        List<NeedAnswer> wanted = needs.of(version.id());
        GapResult result = new GapFinder(
                        matrix,
                        tree(matrix, wanted),
                        regions(matrix),
                        wanted,
                        tasks.of(version.id()),
                        tasks.delivered(version.id()))
                .find();
        GapAnalysis analysis = new GapAnalysis(
                UuidV7.next(),
                roadmapId,
                version.number(),
                clock.instant(),
                matrix.asOf().toString(),
                Sha256.hex(CanonicalJson.of(mapper, snapshot)),
                result,
                snapshot);
        analyses.insert(analysis);
        audit.changed("create", "gap-analysis", analysis.id(), null, analysis.summary());
        outbox.publish(new Event(
                "gap-analysis.taken", "gap-analyses/" + analysis.id(), Visibility.INTERNAL, analysis.summary()));
        return analysis;
    }

    @Transactional
    GapAnalysis get(UUID id) {
        return analyses.find(id).orElseThrow(ProblemException::notFound);
    }

    @Transactional
    Page<GapAnalysis> list(UUID roadmapId, PageRequest page) {
        versions.shown(roadmapId, new VersionQuery());
        Slice slice = NEWEST_FIRST.slice(page, roadmapId);
        Long total = page.wantsTotal() ? analyses.count(roadmapId) : null;
        return slice.page(analyses.list(roadmapId, slice), total, analysis -> List.of(analysis.id()));
    }

    private Regions regions(Matrix matrix) {
        return Regions.of(codes.equipments(CodeLists.REGIONS, matrix.asOf(), matrix.regions())
                .values());
    }

    private ClassTree tree(Matrix matrix, List<NeedAnswer> wanted) {
        Set<String> classes = wanted.stream().map(NeedAnswer::classCode).collect(Collectors.toSet());
        classes.addAll(matrix.classes());
        Map<String, String> parents = new HashMap<>();
        for (Code code :
                codes.equipments(CodeLists.CLASSES, matrix.asOf(), classes).values()) {
            if (code.parent() != null) {
                parents.put(code.code(), code.parent());
            }
        }
        return new ClassTree(parents);
    }
}
