package kr.giban.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import kr.giban.local.suite.FreePorts;
import kr.giban.local.suite.Program;
import kr.giban.local.suite.Progress;
import kr.giban.local.suite.Suite;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the packaged programs with a real PostgreSQL and Keycloak, started once for all of them. */
final class RunningGiban implements ParameterResolver {

    /** What a client's user knows of them. */
    record Address(URI gateway, URI tokenEndpoint) {
        /** The secret of every machine in the realm of one machine. */
        static final String SECRET = "giban";
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Address.class;
    }

    @Override
    public Address resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(RunningGiban.class))
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .address();
    }

    private record Running(Suite suite, Path data) implements AutoCloseable {
        static Running start() {
            try {
                Path data = Files.createTempDirectory("giban-clients");
                return new Running(
                        Suite.builder()
                                .data(data)
                                .portBase(FreePorts.base())
                                .startedOnce()
                                .progress(Progress.to(System.out))
                                .start(),
                        data);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        Address address() {
            return new Address(
                    suite.address(Program.GATEWAY), URI.create(suite.issuer() + "/protocol/openid-connect/token"));
        }

        @Override
        public void close() throws IOException {
            suite.stop();
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
