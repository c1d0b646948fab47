package kr.giban.roadmap.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.platform.problem.Fault;
import kr.giban.roadmap.need.NeedAnswer;
import kr.giban.roadmap.need.NeedService;
import kr.giban.roadmap.version.Header;

/** Whether what a version says of the roadmap as a whole leaves a place for each of its tasks and needs. */
@ApplicationScoped
public class HeaderCheck {
    private final VersionTasks tasks;
    private final NeedService needs;

    HeaderCheck(VersionTasks tasks, NeedService needs) {
        this.tasks = tasks;
        this.needs = needs;
    }

    /** A fault for each task and need of the version that the header has no place for. */
    @Transactional
    public List<Fault> faults(UUID versionId, Header header) {
        List<Fault> faults = new ArrayList<>();
        for (TaskText task : tasks.of(versionId)) {
            if (!header.covers(task.year()) || !header.divisions().contains(task.division())) {
                faults.add(Fault.at(
                        "/tasks/" + task.code(),
                        "task-outside-roadmap",
                        Map.of("code", task.code(), "year", task.year(), "division", task.division())));
            }
        }
        for (NeedAnswer need : needs.of(versionId)) {
            if (!header.divisions().contains(need.division())) {
                faults.add(Fault.at(
                        "/needs/" + need.id(),
                        "need-outside-roadmap",
                        Map.of("id", need.id(), "division", need.division())));
            }
        }
        return faults;
    }
}
