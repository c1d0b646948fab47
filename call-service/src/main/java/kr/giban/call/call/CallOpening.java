package kr.giban.call.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import kr.giban.platform.due.DueItems;
import kr.giban.platform.due.DueRule;

/** Opens announced calls at their instant. */
@ApplicationScoped
public class CallOpening implements DueRule {
    private final CallRepository calls;
    private final CallCommands commands;

    CallOpening(CallRepository calls, CallCommands commands) {
        this.calls = calls;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "call-opening";
    }

    @Override
    public int runDue(Instant now) {
        return DueItems.each(name(), calls.dueToOpen(now), id -> commands.openIfDue(id, now));
    }
}
