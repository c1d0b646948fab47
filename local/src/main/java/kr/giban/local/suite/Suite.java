package kr.giban.local.suite;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.giban.local.keycloak.Realm;
import kr.giban.local.postgres.Database;
import kr.giban.local.process.Child;
import kr.giban.local.process.Leftovers;
import kr.giban.local.process.PlainFailure;
import kr.giban.local.token.Identities;
import kr.giban.local.token.TokenClient;
import kr.giban.platform.time.Seoul;
import kr.giban.platform.time.SimulatedClock;

/**
 * The whole suite, or a part of it, on this machine: PostgreSQL, Keycloak and our five programs. Everything it starts dies
 * with this process, whatever kills it.
 */
public final class Suite implements AutoCloseable {
    private static final Duration LEFTOVERS_LIMIT = Duration.ofSeconds(40);

    private final SuiteBuilder options;
    private final Layout layout;
    private final Children children = new Children();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private volatile DataLock lock;
    private volatile Starter starter;

    Suite(SuiteBuilder options) {
        this.options = options;
        this.layout = new Layout(options.data);
    }

    public static SuiteBuilder builder() {
        return new SuiteBuilder();
    }

    /** Starts everything, as much as possible at the same time, and waits until all of it is ready. */
    public void start() {
        lock = DataLock.take(layout);
        try {
            DiskSpace.refuseLack(options.data);
            Leftovers.awaitNone(layout.pids(), LEFTOVERS_LIMIT);
            options.ports.refuseTaken(options.programs);
            if (options.fresh) {
                layout.empty();
            }
            starter = new Starter(options, layout, children);
            new RunningSuite(ProcessHandle.current().pid(), options.ports, Set.copyOf(options.programs), isSimulated())
                    .writeTo(layout.record());
            starter.startAll();
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    /** Ends everything in order; doing so twice is once. */
    public void stop() {
        // A suite that was refused its folder has nothing of its own there.
        if (lock == null || stopped.getAndSet(true)) {
            return;
        }
        children.stopAll(options.progress);
        try {
            if (starter != null) {
                starter.afterStop();
            }
            Files.deleteIfExists(layout.record());
        } catch (IOException e) {
            throw new PlainFailure(layout.record() + " cannot be deleted: " + e.getMessage(), e);
        } finally {
            lock.close();
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Kills one program as a power cut would. */
    public void kill9(Program program) {
        children.get(program).kill9();
    }

    /** Ends the program if it still runs, starts it again on the same data, and waits until it is ready. */
    public void restart(Program program) {
        Child child = children.get(program);
        if (child.isAlive()) {
            child.stop();
        }
        starter.start(program);
    }

    public boolean isAlive(Program program) {
        return children.find(program).map(Child::isAlive).orElse(false);
    }

    /** A program that has ended although nobody stopped it. */
    public Optional<Child> dead() {
        return children.dead();
    }

    /** Where the program answers, without a slash at the end. */
    public URI address(Program program) {
        return URI.create("http://127.0.0.1:" + options.ports.of(program));
    }

    /** The program's database with its own role. */
    public Database database(Program program) {
        return starter.database(program);
    }

    /** The program's database with user and password in it, for tools and tests. */
    public String databaseUrl(Program program) {
        return database(program).urlWithPassword();
    }

    /** The program's own process, for those who measure it; empty while it does not run. */
    public OptionalLong pid(Program program) {
        return children.find(program).map(Child::pid).orElse(OptionalLong.empty());
    }

    public Path log(Program program) {
        return children.get(program).log();
    }

    public Path data() {
        return options.data;
    }

    public Set<Program> programs() {
        return Set.copyOf(options.programs);
    }

    /** The issuer of the tokens. */
    public URI issuer() {
        return starter.issuer();
    }

    /** A fresh access token of a user, a client, or the first bearer of a role. */
    public String token(String userOrRole) {
        return new Identities(Realm.local(options.checkout.deploy())).token(userOrRole, new TokenClient(issuer()));
    }

    /** A fresh access token of a machine. */
    public String clientToken(String client) {
        return new TokenClient(issuer()).ofClient(client);
    }

    /** The clock of the programs. */
    public Clock clock() {
        return isSimulated() ? new SimulatedClock(layout.clock(), Seoul.ZONE) : Clock.system(Seoul.ZONE);
    }

    /** Moves simulated time, forward only: what has been written with a time stays in the past. */
    public void moveClock(Instant target) {
        if (!isSimulated()) {
            throw new PlainFailure("This suite runs in true time.");
        }
        Instant now = clock().instant();
        if (Files.exists(layout.clock()) && target.isBefore(now)) {
            throw new PlainFailure("Simulated time goes forward only: it is %s, not before %s.".formatted(now, target));
        }
        // The file counts whole seconds, rounded down: one more, and the instant has been reached.
        SimulatedClock.moveTo(layout.clock(), target.plusSeconds(1));
    }

    /** Has every service do what is due by its clock. */
    public void tick() {
        Set<Program> services =
                Set.copyOf(options.programs.stream().filter(Program::isService).toList());
        services.forEach(service -> Tick.send(address(service), clientToken(service.title())));
    }

    private boolean isSimulated() {
        return options.simulatedTime;
    }
}
