package kr.giban.local.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kr.giban.local.process.Java;
import kr.giban.local.process.Launcher;
import kr.giban.local.process.PlainFailure;
import kr.giban.local.process.Tools;
import kr.giban.local.process.Versions;
import kr.giban.platform.digest.Sha256;

/**
 * Keycloak unpacked and built for our options, once for each checkout. Every suite has a home of its own beside it, with
 * its realm and nothing else.
 */
public record KeycloakDistribution(Path folder) {
    private static final List<String> BUILD = List.of("build", "--db=dev-file", "--health-enabled=true");

    /** Unpacks and builds it if that was not done before with this version and these options. */
    public static KeycloakDistribution in(Tools tools, Path archives, Launcher launcher) {
        Path folder = tools.get(name(), target -> {
            unpack(archives.resolve("keycloak-" + Versions.of("keycloak") + ".zip"), target);
            KeycloakDistribution fresh = new KeycloakDistribution(target);
            launcher.run("keycloak-build", fresh.command(target, 512, List.of(), BUILD), Map.of("LC_ALL", "C.UTF-8"));
        });
        return new KeycloakDistribution(folder);
    }

    static boolean isIn(Tools tools) {
        return tools.has(name());
    }

    private static String name() {
        String options = Sha256.hex(String.join(" ", BUILD)).substring(0, 8);
        return "keycloak-%s-%s".formatted(Versions.of("keycloak"), options);
    }

    /** Keycloak looks for its built self below its home. */
    void lendTo(Path home) {
        Path link = home.resolve("lib");
        try {
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, folder.resolve("lib"));
        } catch (IOException e) {
            throw new PlainFailure(link + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** The command line that runs Keycloak with a home; its own script would stand between us and the process. */
    List<String> command(Path home, int heapMegabytes, List<String> javaOptions, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Java.executable(),
                "-Xms64m",
                "-Xmx" + heapMegabytes + "m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf")));
        command.addAll(javaOptions);
        command.addAll(List.of(
                "-cp",
                folder.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    private static void unpack(Path archive, Path target) throws IOException {
        if (!Files.exists(archive)) {
            throw new PlainFailure(archive + " is missing. Build it: ./mvnw -DskipTests package");
        }
        try (InputStream in = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path name = Path.of(entry.getName());
                if (entry.isDirectory() || name.getNameCount() < 2) {
                    continue;
                }
                Path file = target.resolve(name.subpath(1, name.getNameCount())).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("the archive names a file outside of its folder: " + name);
                }
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
        for (String needed : List.of("conf", "data", "providers")) {
            Files.createDirectories(target.resolve(needed));
        }
    }
}
