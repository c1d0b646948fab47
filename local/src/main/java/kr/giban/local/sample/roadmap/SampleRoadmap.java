package kr.giban.local.sample.roadmap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import kr.giban.local.sample.Resources;

/** The roadmap of the sample year: what was published first, and what the consultation made of it. */
public record SampleRoadmap(
        RoadmapPlan plan, List<Need> needs, List<RoadmapTask> draft, List<TaskChange> changes, List<Advice> advice) {

    public static SampleRoadmap load() {
        return new SampleRoadmap(
                Resources.json("roadmap.json", new TypeReference<>() {}),
                Need.load(),
                Resources.json("tasks.json", new TypeReference<>() {}),
                Resources.json("changes.json", new TypeReference<>() {}),
                Resources.json("advice.json", new TypeReference<>() {}));
    }

    /** The tasks of version 2: those of version 1 with all changes made. */
    public List<RoadmapTask> revised() {
        return draft.stream().map(this::revised).toList();
    }

    /** The task of version 1. */
    public RoadmapTask task(String code) {
        return draft.stream()
                .filter(task -> task.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no task " + code));
    }

    private RoadmapTask revised(RoadmapTask task) {
        ObjectNode fields = Resources.toJson(task);
        changes.stream()
                .filter(change -> change.task().equals(task.code()))
                .forEach(change -> fields.set(change.field(), change.value()));
        return Resources.fromJson(fields, RoadmapTask.class);
    }
}
