package kr.giban.roadmap.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kr.giban.platform.etag.Etag;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.roadmap.need.NeedService;
import kr.giban.roadmap.task.VersionTasks;
import kr.giban.roadmap.version.RoadmapVersion;
import kr.giban.roadmap.version.VersionService;

/** Reads versions, alone and with all that they say. */
@ApplicationScoped
class VersionReader {
    private final VersionService versions;
    private final NeedService needs;
    private final VersionTasks tasks;

    VersionReader(VersionService versions, NeedService needs, VersionTasks tasks) {
        this.versions = versions;
        this.needs = needs;
        this.tasks = tasks;
    }

    /** A version's content and what its entity tag is made of. */
    record Tagged(VersionContent content, long tag, String view) {}

    @Transactional
    Page<VersionAnswer> list(UUID roadmapId, PageRequest page) {
        boolean drafts = versions.seesDrafts();
        return versions.list(roadmapId, page).map(version -> VersionAnswer.of(version, drafts));
    }

    @Transactional
    Tagged get(UUID roadmapId, int number) {
        RoadmapVersion version = versions.readable(roadmapId, number);
        boolean drafts = versions.seesDrafts();
        VersionContent content =
                new VersionContent(VersionAnswer.of(version, drafts), needs.of(version.id()), tasks.of(version.id()));
        return new Tagged(content, version.version(), drafts ? null : Etag.PUBLIC);
    }
}
