package kr.giban.call.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import kr.giban.platform.outbox.Event;
import kr.giban.platform.outbox.Outbox;
import kr.giban.platform.outbox.Visibility;

/** Tells the world, roadmap-service and the other features what became of calls and call-tasks. */
@ApplicationScoped
public class CallEvents {
    private final Outbox outbox;
    private final jakarta.enterprise.event.Event<CallExtended> extensions;
    private final jakarta.enterprise.event.Event<CallCancelled> cancellations;

    CallEvents(
            Outbox outbox,
            jakarta.enterprise.event.Event<CallExtended> extensions,
            jakarta.enterprise.event.Event<CallCancelled> cancellations) {
        this.outbox = outbox;
        this.extensions = extensions;
        this.cancellations = cancellations;
    }

    void announced(Call call) {
        tell("call.announced", call);
    }

    void opened(Call call) {
        tell("call.opened", call);
    }

    void closed(Call call) {
        tell("call.closed", call);
    }

    void cancelled(Call call) {
        tell("call.cancelled", call);
        cancellations.fire(new CallCancelled(call.id(), call.cancelledReason()));
    }

    void extended(Call call, Instant before, String reason) {
        tell("call.extended", call);
        extensions.fire(new CallExtended(call.id(), before, call.closesAt(), reason));
    }

    void taskOpened(CallTask task) {
        tell("call-task.opened", task);
    }

    void taskCancelled(CallTask task) {
        tell("call-task.cancelled", task);
    }

    void taskSelected(CallTask task) {
        tell("call-task.selected", task);
    }

    void taskContracted(CallTask task) {
        tell("call-task.contracted", task);
    }

    void taskFailed(CallTask task) {
        tell("call-task.failed", task);
    }

    private void tell(String type, Call call) {
        outbox.publish(new Event(
                type,
                "calls/" + call.id(),
                Visibility.PUBLIC,
                Map.of(
                        "callId", call.id(),
                        "year", call.year(),
                        "title", call.title(),
                        "opensAt", call.opensAt().toString(),
                        "closesAt", call.closesAt().toString())));
    }

    private void tell(String type, CallTask task) {
        outbox.publish(new Event(
                type,
                "call-tasks/" + task.id(),
                Visibility.PUBLIC,
                Map.of(
                        "callTaskId", task.id(),
                        "roadmapTaskId", task.roadmapTaskId(),
                        "callId", task.call().id(),
                        "code", task.code())));
    }
}
