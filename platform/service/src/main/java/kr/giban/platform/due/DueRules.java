package kr.giban.platform.due;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.giban.platform.security.SystemWork;
import kr.giban.platform.sql.ClusterLock;
import org.jboss.logging.Logger;

/** Runs the due rules: each by one replica at a time, and none held up by another's failure. */
@ApplicationScoped
public class DueRules {
    private static final Logger LOG = Logger.getLogger(DueRules.class);

    private final List<DueRule> rules;
    private final ClusterLock lock;
    private final SystemWork work;
    private final Clock clock;

    public DueRules(@All List<DueRule> rules, ClusterLock lock, SystemWork work, Clock clock) {
        this.rules = rules.stream().sorted(Comparator.comparing(DueRule::name)).toList();
        this.lock = lock;
        this.work = work;
        this.clock = clock;
    }

    /** Runs what no other replica is at; failures go to the log and are tried again the next time. */
    @Scheduled(every = "${giban.due.every:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    public void runFree() {
        for (DueRule rule : rules) {
            attempt(rule, run -> lock.tryWith(lockName(rule), run));
        }
    }

    /**
     * Runs all rules now, each after who is at it; gives how many things each moved.
     *
     * @throws IllegalStateException after all have run, if some failed
     */
    public Map<String, Integer> runAll() {
        Map<String, Integer> moved = new TreeMap<>();
        List<String> failed = new ArrayList<>();
        for (DueRule rule : rules) {
            attempt(rule, run -> Optional.of(lock.with(lockName(rule), run)))
                    .ifPresentOrElse(count -> moved.put(rule.name(), count), () -> failed.add(rule.name()));
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException("Due rules failed: " + failed + "; see the log before");
        }
        return moved;
    }

    private Optional<Integer> attempt(DueRule rule, Function<Supplier<Integer>, Optional<Integer>> locked) {
        try {
            return locked.apply(() -> work.as("due:" + rule.name(), () -> rule.runDue(clock.instant())));
        } catch (RuntimeException e) {
            LOG.errorf(e, "The due rule %s failed", rule.name());
            return Optional.empty();
        }
    }

    private static String lockName(DueRule rule) {
        return "due." + rule.name();
    }
}
