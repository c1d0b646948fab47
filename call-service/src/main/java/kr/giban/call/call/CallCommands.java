package kr.giban.call.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.id.UuidV7;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.time.Seoul;
import org.jdbi.v3.core.Jdbi;

/** The steps of a call from draft to its end, given by officers or by the clock. */
@ApplicationScoped
public class CallCommands {
    private final CallRepository calls;
    private final CallTaskRepository tasks;
    private final CallEvents events;
    private final Rules rules;
    private final Audit audit;
    private final Preconditions preconditions;
    private final Jdbi jdbi;
    private final Clock clock;

    CallCommands(
            CallRepository calls,
            CallTaskRepository tasks,
            CallEvents events,
            Rules rules,
            Audit audit,
            Preconditions preconditions,
            Jdbi jdbi,
            Clock clock) {
        this.calls = calls;
        this.tasks = tasks;
        this.events = events;
        this.rules = rules;
        this.audit = audit;
        this.preconditions = preconditions;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Makes the call public, if what is left until its deadline is notice enough. */
    @Transactional
    public Call announce(UUID id) {
        Call call = locked(id);
        CallView before = CallView.of(call);
        Instant now = clock.instant();
        call.state().mustReach(CallState.ANNOUNCED);
        int days = rules.intValue("call.notice-days", Seoul.dateOf(now));
        Instant earliest =
                ZonedDateTime.ofInstant(now, Seoul.ZONE).plusDays(days).toInstant();
        if (call.closesAt().isBefore(earliest)) {
            throw ProblemException.of("blocked")
                    .withBlockers(List.of(
                            Fault.of("notice-too-short", Map.of("days", days, "earliest", earliest.toString()))));
        }
        call.announce(now);
        events.announced(call);
        return done("announce", call, before);
    }

    /** Opens the call; not before its instant, which was announced. */
    @Transactional
    public Call open(UUID id) {
        Call call = locked(id);
        call.state().mustReach(CallState.OPEN);
        refuseBefore(call.opensAt(), "not-yet-time");
        return open(call);
    }

    /** Closes the call; never before its deadline, which was promised. */
    @Transactional
    public Call close(UUID id) {
        Call call = locked(id);
        call.state().mustReach(CallState.CLOSED);
        refuseBefore(call.closesAt(), "not-yet-time");
        return close(call);
    }

    @Transactional
    public Call cancel(UUID id, String reason) {
        Call call = locked(id);
        CallView before = CallView.of(call);
        boolean announced = call.announcedAt() != null;
        call.cancel(reason);
        for (CallTask task : tasks.ofCall(id)) {
            task.fail(Failure.CALL_CANCELLED);
            if (announced) {
                events.taskCancelled(task);
            }
        }
        if (announced) {
            events.cancelled(call);
        }
        return done("cancel", call, before);
    }

    /** Moves the deadline further away. */
    @Transactional
    public Call extend(UUID id, ExtensionRequest request) {
        Call call = locked(id);
        if (call.state() != CallState.ANNOUNCED && call.state() != CallState.OPEN) {
            throw call.state().illegal();
        }
        Instant now = clock.instant();
        Instant was = call.closesAt();
        if (!request.closesAt().isAfter(was) || !request.closesAt().isAfter(now)) {
            throw ProblemException.rules(
                    List.of(Fault.at("/closesAt", "not-an-extension", Map.of("closesAt", was.toString()))));
        }
        CallView before = CallView.of(call);
        call.extend(request.closesAt());
        calls.flush();
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into call_extension (id, call_id, closed_before, closes_after, reason, extended_at)"
                                + " values (:id, :call, :before, :after, :reason, :now)")
                .bind("id", UuidV7.next())
                .bind("call", id)
                .bind("before", was)
                .bind("after", request.closesAt())
                .bind("reason", request.reason())
                .bind("now", now)
                .execute());
        events.extended(call, was, request.reason());
        return done("extend", call, before);
    }

    @Transactional
    boolean openIfDue(UUID id, Instant now) {
        Call call = calls.lock(id);
        boolean due = call.state() == CallState.ANNOUNCED && !call.opensAt().isAfter(now);
        if (due) {
            open(call);
        }
        return due;
    }

    @Transactional
    boolean closeIfDue(UUID id, Instant now) {
        Call call = calls.lock(id);
        boolean due = call.state() == CallState.OPEN && call.isOverAt(now);
        if (due) {
            close(call);
        }
        return due;
    }

    private Call open(Call call) {
        CallView before = CallView.of(call);
        call.open();
        tasks.ofCall(call.id()).forEach(events::taskOpened);
        events.opened(call);
        return done("open", call, before);
    }

    private Call close(Call call) {
        CallView before = CallView.of(call);
        call.close();
        events.closed(call);
        return done("close", call, before);
    }

    private Call locked(UUID id) {
        Call call = calls.lock(id);
        preconditions.check(call.version());
        return call;
    }

    private void refuseBefore(Instant instant, String code) {
        if (clock.instant().isBefore(instant)) {
            throw ProblemException.of("blocked")
                    .withBlockers(List.of(Fault.of(code, Map.of("instant", instant.toString()))));
        }
    }

    private Call done(String action, Call call, CallView before) {
        calls.flush();
        audit.changed(action, "call", call.id(), before, CallView.of(call));
        return call;
    }
}
