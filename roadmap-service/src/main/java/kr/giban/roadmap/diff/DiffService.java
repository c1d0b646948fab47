package kr.giban.roadmap.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import kr.giban.roadmap.diff.Change.Kind;
import kr.giban.roadmap.need.NeedService;
import kr.giban.roadmap.task.TaskText;
import kr.giban.roadmap.task.VersionTasks;
import kr.giban.roadmap.version.RoadmapVersion;
import kr.giban.roadmap.version.VersionService;

/** Compares two versions of a roadmap field by field. */
@ApplicationScoped
public class DiffService {
    private static final Set<String> NOT_CONTENT = Set.of("id", "code", "createdAt");

    private final VersionService versions;
    private final NeedService needs;
    private final VersionTasks tasks;
    private final ObjectMapper mapper;

    DiffService(VersionService versions, NeedService needs, VersionTasks tasks, ObjectMapper mapper) {
        this.versions = versions;
        this.needs = needs;
        this.tasks = tasks;
        this.mapper = mapper;
    }

    @Transactional
    Diff between(UUID roadmapId, int from, int to) {
        return between(versions.readable(roadmapId, from), versions.readable(roadmapId, to));
    }

    @Transactional
    public Diff between(RoadmapVersion from, RoadmapVersion to) {
        List<Change> changes = new ArrayList<>();
        fields("roadmap", "roadmap", "", mapper.valueToTree(from.header()), mapper.valueToTree(to.header()), changes);
        all("need", "needs/", needsOf(from), needsOf(to), changes);
        all("task", "tasks/", tasksOf(from), tasksOf(to), changes);
        return Diff.of(from.number(), to.number(), changes);
    }

    private Map<String, JsonNode> needsOf(RoadmapVersion version) {
        Map<String, JsonNode> byId = new TreeMap<>();
        needs.of(version.id()).forEach(need -> byId.put(need.id().toString(), mapper.valueToTree(need)));
        return byId;
    }

    private Map<String, JsonNode> tasksOf(RoadmapVersion version) {
        Map<String, JsonNode> byCode = new TreeMap<>();
        for (TaskText task : tasks.of(version.id())) {
            byCode.put(task.code(), mapper.valueToTree(task));
        }
        return byCode;
    }

    private static void all(
            String entity, String path, Map<String, JsonNode> from, Map<String, JsonNode> to, List<Change> changes) {
        Set<String> keys = new TreeSet<>(from.keySet());
        keys.addAll(to.keySet());
        for (String key : keys) {
            JsonNode before = from.get(key);
            JsonNode after = to.get(key);
            if (before == null) {
                changes.add(new Change(path + key, Kind.ADDED, entity, key, null, null, after));
            } else if (after == null) {
                changes.add(new Change(path + key, Kind.REMOVED, entity, key, null, before, null));
            } else {
                fields(entity, path + key, key, before, after, changes);
            }
        }
    }

    private static void fields(
            String entity, String ref, String key, JsonNode before, JsonNode after, List<Change> changes) {
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.removeAll(NOT_CONTENT);
        for (String name : names) {
            JsonNode was = value(before, name);
            JsonNode is = value(after, name);
            if (!was.equals(is)) {
                changes.add(
                        new Change(ref + "/" + name, Kind.CHANGED, entity, key.isEmpty() ? null : key, name, was, is));
            }
        }
    }

    private static JsonNode value(JsonNode object, String name) {
        JsonNode value = ((ObjectNode) object).get(name);
        return value == null ? JsonNodeFactory.instance.nullNode() : value;
    }
}
