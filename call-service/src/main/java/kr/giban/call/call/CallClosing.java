package kr.giban.call.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import kr.giban.platform.due.DueItems;
import kr.giban.platform.due.DueRule;

/** Closes open calls once their deadline has passed. */
@ApplicationScoped
public class CallClosing implements DueRule {
    private final CallRepository calls;
    private final CallCommands commands;

    CallClosing(CallRepository calls, CallCommands commands) {
        this.calls = calls;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "call-closing";
    }

    @Override
    public int runDue(Instant now) {
        return DueItems.each(name(), calls.dueToClose(now), id -> commands.closeIfDue(id, now));
    }
}
