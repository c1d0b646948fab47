package kr.giban.local.suite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import kr.giban.local.process.PlainFailure;

/** The folder of the project: where the built programs and the realm are found. */
public record Checkout(Path root) {

    /** GIBAN_HOME, or the folder above this program, or the one above the working directory. */
    public static Checkout find() {
        String home = System.getenv("GIBAN_HOME");
        if (home != null) {
            return new Checkout(Path.of(home).toAbsolutePath().normalize());
        }
        return Stream.of(ownPlace(), Path.of("").toAbsolutePath())
                .flatMap(start -> above(start).stream())
                .findFirst()
                .map(Checkout::new)
                .orElseThrow(() -> new PlainFailure(
                        "The folder of the project was not found. Set GIBAN_HOME to it, or run ./giban there."));
    }

    public Path deploy() {
        return root.resolve("deploy");
    }

    /** The document of one service as its build wrote it. */
    public Path document(Program service) {
        return root.resolve(service.title()).resolve("target/openapi/openapi.json");
    }

    /** Where data is kept unless another place is named. */
    public Path defaultData() {
        return root.resolve(".giban");
    }

    /** What is unpacked once for all suites. */
    Path tools() {
        return root.resolve(".giban").resolve("tools");
    }

    Path keycloakArchives() {
        return root.resolve("local/target/keycloak");
    }

    Path runnable(Program program) {
        Path jar = root.resolve(program.title()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new PlainFailure("%s is not built: %s is missing. Build it: ./mvnw -DskipTests package"
                    .formatted(program.title(), jar));
        }
        return jar;
    }

    private static Path ownPlace() {
        return Path.of(Checkout.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }

    private static Optional<Path> above(Path start) {
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("deploy/realm-base.json")))
                .findFirst();
    }
}
