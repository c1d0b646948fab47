package kr.giban.gateway.connection;

import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.giban.gateway.testing.Surroundings;
import kr.giban.gateway.testing.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ConnectionLimitTest.Narrow.class)
@WithTestResource(Surroundings.class)
class ConnectionLimitTest {
    private static final int LIMIT = 4;

    private final List<Wire> wires = new ArrayList<>();

    @Inject
    MeterRegistry metrics;

    /** Few connections for each address. */
    public static class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("giban.gateway.connections.per-address", Integer.toString(LIMIT));
        }
    }

    @AfterEach
    void hang_up() {
        wires.forEach(Wire::close);
        await().until(() -> open() == 0);
    }

    private double open() {
        return metrics.get("giban.gateway.connections").gauge().value();
    }

    private double refused() {
        return metrics.get("giban.gateway.connections.refused")
                .tag("limit", "address")
                .counter()
                .count();
    }

    private Wire connect() {
        Wire wire = new Wire();
        wires.add(wire);
        return wire;
    }

    private static boolean serves(Wire wire) {
        return wire.get("/problems/not-found").head().startsWith("HTTP/1.1 200");
    }

    @Test
    void an_address_has_so_many_connections_and_one_more_is_closed_unanswered() {
        double before = refused();
        // Whether or not they say anything.
        for (int i = 0; i < LIMIT; i++) {
            connect();
        }
        await().until(() -> open() == LIMIT);

        assertThat(connect().head()).isEmpty();

        assertThat(refused()).isEqualTo(before + 1);
        assertThat(wires.subList(0, LIMIT)).allMatch(ConnectionLimitTest::serves);
    }

    @Test
    void one_that_is_closed_makes_room_for_another() {
        for (int i = 0; i < LIMIT; i++) {
            connect();
        }
        await().until(() -> open() == LIMIT);
        wires.get(0).close();
        await().until(() -> open() == LIMIT - 1);

        assertThat(serves(connect())).isTrue();
    }
}
