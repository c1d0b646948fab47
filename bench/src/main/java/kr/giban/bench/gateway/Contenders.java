package kr.giban.bench.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.giban.local.process.Child;
import kr.giban.local.process.Java;
import kr.giban.local.process.Trees;
import kr.giban.local.suite.Checkout;

/** Starts the proxies, all before one upstream, each as it would be started to be fast. */
final class Contenders {
    private static final int UPSTREAM = 18_450;
    private static final int NGINX = 18_451;
    private static final int SPRING = 18_452;
    private static final int PLAIN = 18_453;
    private static final int FULL = 18_454;
    private static final int BESIDE_DEAD = 18_455;
    private static final int DEAD = 18_456;
    private static final int IDLE = 18_460;
    /** Operations that everybody may ask for. */
    private static final String PATH = "/v1/equipment-classes";

    /** One of the service whose requests are stamped. */
    private static final String PATH_STAMPED = "/v1/calls";

    private static final String PATH_OF_DEAD = "/v1/hearings";

    private static final String NO_LIMIT = "100000000";

    private static final List<String> JVM = List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC");

    private final Path root = Checkout.find().root();
    private final Processes processes;
    private final Path folder;
    private final Issuer issuer;

    Contenders(Processes processes, Path folder) {
        this.processes = processes;
        this.folder = folder;
        this.issuer = new Issuer(at(UPSTREAM), folder);
        Nginx.answering(processes, folder, UPSTREAM);
    }

    /** What stands behind all of them, asked without a proxy. */
    Contender direct() {
        return new Contender("direct", at(UPSTREAM) + PATH, List.of(), null);
    }

    Contender nginx() {
        return contender("nginx", NGINX, Nginx.forwarding(processes, folder, NGINX, UPSTREAM), List.of());
    }

    /** Spring Cloud Gateway with one route and nothing else; built by Maven the first time. */
    Contender spring() {
        Path project = root.resolve("bench/peers/spring-cloud-gateway");
        Path jar = project.resolve("target/spring-cloud-gateway.jar");
        if (!Files.exists(jar)) {
            processes.run(
                    "build-spring",
                    List.of(root.resolve("mvnw").toString(), "-q", "-f", project + "/pom.xml", "package"));
        }
        List<String> options = List.of("--server.port=" + SPRING, "--upstream=" + at(UPSTREAM));
        return contender("spring", SPRING, java("spring", jar, options, Map.of(), SPRING, PATH), List.of());
    }

    /** This gateway for a public operation, with what can be turned off turned off. */
    Contender plain() {
        Map<String, String> off = Map.of("GIBAN_GATEWAY_QUOTAS_ENABLED", "false");
        return contender("plain", PLAIN, gateway("plain", PLAIN, off), List.of());
    }

    /** This gateway as it is in service, asked by a program with a token. */
    Contender full() {
        // One program sends what hundreds do, and is to be counted, not refused.
        Map<String, String> on = Map.of(
                "GIBAN_GATEWAY_QUOTAS_CLASSES_MACHINE_READ_PERMITS", NO_LIMIT,
                "GIBAN_GATEWAY_QUOTAS_ADDRESS_READ_PERMITS", NO_LIMIT);
        Child process = gateway("full", FULL, on);
        return new Contender(
                "full", at(FULL) + PATH_STAMPED, List.of("Authorization: Bearer " + issuer.token()), process);
    }

    /** This gateway with a service that is not there, asked for another; the second is asked for that one. */
    List<Contender> besideDead() {
        Map<String, String> settings =
                Map.of("GIBAN_SERVICES_HEARING_URL", at(DEAD), "GIBAN_GATEWAY_QUOTAS_ENABLED", "false");
        Contender well = contender("beside", BESIDE_DEAD, gateway("beside-dead", BESIDE_DEAD, settings), List.of());
        return List.of(well, new Contender("dead", at(BESIDE_DEAD) + PATH_OF_DEAD, List.of(), well.process()));
    }

    /** The service that is not there comes. */
    void revive() {
        Nginx.answering(processes, folder, DEAD);
    }

    /** This gateway for many connections that are kept and not used. */
    Contender idle(int number) {
        int port = IDLE + number;
        Map<String, String> settings = Map.of(
                "GIBAN_GATEWAY_QUOTAS_ENABLED", "false",
                "GIBAN_GATEWAY_CONNECTIONS_PER_ADDRESS", "0",
                "QUARKUS_HTTP_IDLE_TIMEOUT", "20M");
        return contender("idle", port, gateway("idle-" + number, port, settings), List.of());
    }

    private Child gateway(String name, int port, Map<String, String> settings) {
        Map<String, String> environment = new TreeMap<>(settings);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.url());
        environment.put("GIBAN_ARRIVAL_SECRET", "0123456789abcdef0123456789abcdef");
        // What is measured is what it takes to pass a request on, as the others do with each.
        environment.put("GIBAN_GATEWAY_CACHE_ENABLED", "false");
        Stream.of("EQUIPMENT", "ROADMAP", "HEARING", "CALL")
                .forEach(service -> environment.putIfAbsent("GIBAN_SERVICES_" + service + "_URL", at(UPSTREAM)));
        Path jar = root.resolve("gateway/target/quarkus-app/quarkus-run.jar");
        return java(name, jar, List.of(), environment, port, "/q/health/live");
    }

    private Child java(
            String name, Path jar, List<String> options, Map<String, String> environment, int port, String ready) {
        List<String> command = Stream.of(List.of(Java.executable()), JVM, List.of("-jar", jar.toString()), options)
                .flatMap(List::stream)
                .toList();
        return processes.start(name, command, environment, URI.create(at(port) + ready));
    }

    private static Contender contender(String name, int port, Child process, List<String> headers) {
        return new Contender(name, at(port) + PATH, headers, process);
    }

    private static String at(int port) {
        return "http://127.0.0.1:" + port;
    }

    /** An empty folder. */
    static Path fresh(String bench) {
        Path folder = Checkout.find().defaultData().resolve("bench").resolve(bench);
        try {
            Trees.delete(folder);
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
