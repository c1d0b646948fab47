package kr.giban.local.suite;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import kr.giban.local.keycloak.KeycloakDistribution;
import kr.giban.local.keycloak.KeycloakServer;
import kr.giban.local.keycloak.Realm;
import kr.giban.local.postgres.Account;
import kr.giban.local.postgres.Database;
import kr.giban.local.postgres.PostgresBinaries;
import kr.giban.local.postgres.PostgresServer;
import kr.giban.local.process.Child;
import kr.giban.local.process.ClassArchive;
import kr.giban.local.process.Http;
import kr.giban.local.process.Launcher;
import kr.giban.local.process.PlainFailure;
import kr.giban.local.process.Tools;
import kr.giban.local.process.Waiting;

/** Starts the parts of a suite, each as soon as what it needs is there. */
final class Starter {
    private static final Duration READY_LIMIT = Duration.ofMinutes(4);

    private final SuiteBuilder options;
    private final Layout layout;
    private final Secrets secrets;
    private final Launcher launcher;
    private final Tools tools;
    private final KeycloakServer keycloak;
    private final Map<Program, Path> jars = new EnumMap<>(Program.class);
    private final Map<Child, ClassArchive> archives = new ConcurrentHashMap<>();

    Starter(SuiteBuilder options, Layout layout, Children children) {
        this.options = options;
        this.layout = layout;
        this.secrets = new Secrets(layout.secrets());
        this.launcher = new Launcher(layout.logs(), layout.pids(), children::add);
        this.tools = new Tools(options.checkout.tools());
        this.keycloak =
                new KeycloakServer(layout.keycloak(), options.ports.keycloak(), options.ports.management(), tools);
        options.programs.stream()
                .filter(Program::isOurs)
                .forEach(program -> jars.put(program, options.checkout.runnable(program)));
    }

    URI issuer() {
        return keycloak.issuer();
    }

    Database database(Program program) {
        if (!program.isService()) {
            throw new PlainFailure(program.title() + " has no database of its own in PostgreSQL.");
        }
        String name = program.databaseName();
        return new Database(name, options.ports.postgres(), name, secrets.get("database." + name));
    }

    /** Starts all parts, each as soon as what it needs is there. */
    void startAll() {
        CountDownLatch database = new CountDownLatch(1);
        List<Runnable> tasks = new ArrayList<>();
        tasks.add(() -> {
            startIfChosen(Program.POSTGRES);
            database.countDown();
        });
        tasks.add(() -> startIfChosen(Program.KEYCLOAK));
        jars.keySet()
                .forEach(program -> tasks.add(() -> {
                    await(database);
                    start(program);
                }));
        Together.run(tasks);
    }

    /** Starts one part and waits until it is ready. */
    void start(Program program) {
        options.progress.timed("%s ready on port %d".formatted(program.title(), options.ports.of(program)), () -> {
            switch (program) {
                case POSTGRES -> startPostgres();
                case KEYCLOAK -> startKeycloak();
                default -> startProgram(program);
            }
        });
    }

    private void startIfChosen(Program program) {
        if (options.programs.contains(program)) {
            start(program);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        }
    }

    /** What is worth keeping for other suites once everything has ended. */
    void afterStop() {
        keycloak.keepRealm();
        archives.forEach((child, archive) -> {
            if (child.endedInOrder()) {
                archive.keep();
            }
        });
    }

    private ClassArchive archive(Program program, Path jars) {
        return ClassArchive.of(program.title(), jars, tools.path("classes"), layout.classes());
    }

    private void startPostgres() {
        PostgresServer server = postgres();
        server.start();
        options.programs.stream().filter(Program::isService).forEach(service -> server.administration()
                .ensure(database(service)));
    }

    private PostgresServer postgres() {
        return new PostgresServer(
                        PostgresBinaries.in(tools),
                        Account.ofThisMachine(),
                        layout.postgres(),
                        options.ports.postgres(),
                        secrets.get("database.superuser"),
                        launcher)
                .with(options.postgresSettings);
    }

    private void startKeycloak() {
        KeycloakDistribution distribution =
                KeycloakDistribution.in(tools, options.checkout.keycloakArchives(), launcher);
        ClassArchive archive = archive(Program.KEYCLOAK, distribution.folder());
        archives.put(keycloak.start(distribution, Realm.local(options.checkout.deploy()), archive, launcher), archive);
    }

    private void startProgram(Program program) {
        ProgramCommand command = new ProgramCommand(program, options.ports, issuer(), secrets, layout.files(program));
        Map<String, String> environment =
                command.environment(program.isService() ? Optional.of(database(program)) : Optional.empty());
        if (options.simulatedTime) {
            environment.put("GIBAN_CLOCK_OFFSET_FILE", layout.clock().toString());
        }
        environment.putAll(options.environment.getOrDefault(program, Map.of()));
        Path jar = jars.get(program);
        ClassArchive written = archive(program, jar.getParent());
        ClassArchive archive = options.startedOnce ? written.readOnly() : written;
        List<String> javaOptions = new ArrayList<>(archive.options());
        javaOptions.addAll(options.jvmOptions.getOrDefault(program, List.of()));
        Child child = launcher.start(program.title(), command.line(jar, javaOptions), environment, archive.ending());
        archives.put(child, archive);
        URI ready = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(options.ports.of(program)));
        try {
            Waiting.until(READY_LIMIT, child, () -> Http.answersOk(ready));
        } catch (PlainFailure notReady) {
            child.stop();
            throw notReady;
        }
    }
}
