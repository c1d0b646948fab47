package kr.giban.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.giban.local.process.Child;
import kr.giban.local.process.Ending;
import kr.giban.local.process.Launcher;
import kr.giban.local.process.PlainFailure;
import kr.giban.local.process.Trees;
import kr.giban.local.process.Versions;
import kr.giban.local.process.Waiting;

/** One PostgreSQL over a data folder that outlives it. Whoever starts it holds the suite's lock on that folder. */
public final class PostgresServer {
    static final String SUPERUSER = "postgres";
    private static final Duration START_LIMIT = Duration.ofMinutes(1);
    private static final Duration ORPHANS_LIMIT = Duration.ofSeconds(15);
    private static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C");
    private static final String NO_PID = "999999999";

    private final PostgresBinaries binaries;
    private final Account account;
    private final Path data;
    private final int port;
    private final String password;
    private final Launcher launcher;
    private final Map<String, String> chosen = new TreeMap<>();

    public PostgresServer(
            PostgresBinaries binaries, Account account, Path data, int port, String password, Launcher launcher) {
        this.binaries = binaries;
        this.account = account;
        this.data = data;
        this.port = port;
        this.password = password;
        this.launcher = launcher;
    }

    /** Sets what the server's configuration knows, over what it is started with otherwise. */
    public PostgresServer with(Map<String, String> settings) {
        chosen.putAll(settings);
        return this;
    }

    /** Starts it on its folder, which is made first if there is none, and refuses a cluster of another locale. */
    public Child start() {
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialize();
        }
        refuseOtherVersion();
        forgetRecycledPid();
        account.own(data, binaries.folder());
        Child server = startedServer();
        try {
            Administration administration = administration();
            administration.refuseOtherLocale();
            administration.refuseLostDurability();
        } catch (RuntimeException e) {
            server.stop();
            throw e;
        }
        return server;
    }

    /** Sessions of a server that was killed end a moment after it; until then PostgreSQL refuses to start again. */
    private Child startedServer() {
        long end = System.nanoTime() + ORPHANS_LIMIT.toNanos();
        while (true) {
            Child server = launcher.start("postgres", as(account, serverCommand()), ENVIRONMENT, Ending.FAST);
            try {
                Waiting.until(START_LIMIT, server, administration()::answers);
                return server;
            } catch (RuntimeException e) {
                server.stop();
                if (System.nanoTime() > end || !server.logTail().contains("shared memory block")) {
                    throw e;
                }
            }
        }
    }

    /** What the superuser does in the running server. */
    public Administration administration() {
        return new Administration(new Database("postgres", port, SUPERUSER, password));
    }

    private List<String> serverCommand() {
        List<String> command = new ArrayList<>(List.of(binaries.program("postgres"), "-D", data.toString()));
        Map<String, String> settings = Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", Integer.toString(port)),
                // Loopback alone: the path of a socket would often be longer than the system allows.
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", "200"),
                Map.entry("shared_buffers", "128MB"),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"));
        Stream.of(settings, chosen)
                .forEach(some -> some.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value))));
        return command;
    }

    private void initialize() {
        Path half = data.resolveSibling(data.getFileName() + ".new");
        Path passwordFile = data.resolveSibling("initial-password");
        try {
            Trees.delete(half);
            Files.createDirectories(half);
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwx------"));
            Files.writeString(passwordFile, password);
            account.own(half, binaries.folder());
            account.own(passwordFile, binaries.folder());
            List<String> command = List.of(
                    binaries.program("initdb"),
                    "--pgdata=" + half,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--locale=C.UTF-8",
                    "--encoding=UTF8",
                    "--data-checksums");
            launcher.run("initdb", as(account, command), ENVIRONMENT);
            // An initdb that was cut short leaves no cluster behind, so the next start makes it anew.
            Files.move(half, data);
            Files.delete(passwordFile);
        } catch (IOException e) {
            throw new PlainFailure("%s cannot be made: %s. Is the disk full?".formatted(data, e.getMessage()), e);
        }
    }

    private void refuseOtherVersion() {
        try {
            String found = Files.readString(data.resolve("PG_VERSION")).strip();
            String ours = Versions.of("postgresql").replaceAll("\\..*", "");
            if (!found.equals(ours)) {
                throw new PlainFailure("%s was made by PostgreSQL %s; this build has %s. Move that folder away, or run"
                                .formatted(data, found, ours)
                        + " the build that made it.");
            }
        } catch (IOException e) {
            throw new PlainFailure(data + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * After a crash postmaster.pid stays, and PostgreSQL refuses to start when its pid has meanwhile been given to any
     * other program. The file itself has to stay: by it PostgreSQL finds sessions that outlived their server.
     */
    private void forgetRecycledPid() {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            if (!lines.isEmpty() && !isPostgres(lines.get(0).strip())) {
                lines.set(0, NO_PID);
                Files.write(file, lines);
            }
        } catch (IOException e) {
            throw new PlainFailure(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static boolean isPostgres(String pid) {
        return ProcessHandle.of(Long.parseLong(pid))
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }

    private static List<String> as(Account account, List<String> command) {
        List<String> line = new ArrayList<>(account.prefix());
        line.addAll(command);
        return line;
    }
}
