package kr.giban.roadmap.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.platform.codes.Code;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.time.Seoul;
import kr.giban.roadmap.code.CodeLists;

/** Names tasks, {@code 2023-BIO-03}. A name is given once, also when the task is postponed or leaves the roadmap. */
@ApplicationScoped
class TaskCodes {
    private final TaskRepository tasks;
    private final CodeLists codes;
    private final Clock clock;

    TaskCodes(TaskRepository tasks, CodeLists codes, Clock clock) {
        this.tasks = tasks;
        this.codes = codes;
        this.clock = clock;
    }

    /** The name asked for, or the next free one; the caller holds the version's lock, so that no two get the same. */
    String name(UUID roadmapId, TaskRequest request) {
        if (request.code() == null) {
            return next(roadmapId, request);
        }
        if (tasks.codesLike(roadmapId, request.code()).contains(request.code())) {
            throw ProblemException.rules(List.of(Fault.at("/code", "task-code-taken", Map.of("code", request.code()))));
        }
        return request.code();
    }

    private String next(UUID roadmapId, TaskRequest request) {
        Code division = codes.own(CodeLists.DIVISIONS, Seoul.today(clock)).get(request.division());
        String prefix =
                request.year() + "-" + division.attributes().path("short").asText(division.code()) + "-";
        int last = tasks.codesLike(roadmapId, prefix).stream()
                .mapToInt(code -> Integer.parseInt(code.substring(prefix.length())))
                .max()
                .orElse(0);
        return prefix + String.format("%02d", last + 1);
    }
}
