package kr.giban.roadmap.task;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.giban.platform.consumer.EventHandler;
import kr.giban.platform.consumer.ReceivedEvent;

/** Moves tasks by what call-service tells of their call-tasks. */
@ApplicationScoped
class CallEvents implements EventHandler {
    private static final String OPENED = "call-task.opened";
    private static final Map<String, TaskState> MOVES = Map.of(
            "call-task.selected", TaskState.SELECTED,
            "call-task.contracted", TaskState.CONTRACTED,
            "call-task.failed", TaskState.PLANNED,
            "call-task.cancelled", TaskState.PLANNED);

    private final TaskProgress progress;

    CallEvents(TaskProgress progress) {
        this.progress = progress;
    }

    @Override
    public String source() {
        return "call";
    }

    @Override
    public Set<String> types() {
        return Set.of(OPENED, "call-task.selected", "call-task.contracted", "call-task.failed", "call-task.cancelled");
    }

    @Override
    public void handle(ReceivedEvent event) {
        UUID callTask = id(event.data(), "callTaskId");
        UUID task = id(event.data(), "roadmapTaskId");
        if (event.type().equals(OPENED)) {
            progress.opened(task, callTask);
        } else {
            progress.moved(task, callTask, MOVES.get(event.type()));
        }
    }

    private static UUID id(JsonNode data, String name) {
        return UUID.fromString(data.path(name).asText());
    }
}
