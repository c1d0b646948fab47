package kr.giban.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import kr.giban.gateway.connection.Peers.Excess;
import org.junit.jupiter.api.Test;

class PeersTest {
    private static final String HERE = "203.0.113.7";
    private static final String THERE = "203.0.113.8";

    @Test
    void one_address_does_not_use_up_anothers_connections() {
        Peers peers = new Peers(2, 0);

        assertThat(peers.enter(HERE)).isNull();
        assertThat(peers.enter(HERE)).isNull();
        assertThat(peers.enter(HERE)).isEqualTo(Excess.OF_ADDRESS);
        assertThat(peers.enter(THERE)).isNull();
        assertThat(peers.count()).isEqualTo(3);
    }

    @Test
    void in_all_there_are_so_many_wherever_they_come_from() {
        Peers peers = new Peers(0, 2);
        peers.enter(HERE);
        peers.enter(null);

        assertThat(peers.enter(THERE)).isEqualTo(Excess.IN_ALL);
        assertThat(peers.count()).isEqualTo(2);
    }

    @Test
    void an_address_without_connections_is_forgotten() {
        Peers peers = new Peers(2, 2);
        peers.enter(HERE);
        peers.enter(HERE);
        peers.leave(HERE);
        peers.leave(HERE);

        assertThat(peers.addresses()).isZero();
        assertThat(peers.count()).isZero();
    }

    @Test
    void a_trusted_proxy_speaks_for_many() {
        TrustedProxies some = new TrustedProxies(true, Optional.of(List.of("10.1.0.0/16", "192.0.2.9:8080", "::1")));

        assertThat(some.include(peer("10.1.2.3"))).isTrue();
        assertThat(some.include(peer("192.0.2.9"))).isTrue();
        assertThat(some.include(peer("::1"))).isTrue();
        assertThat(some.include(peer("10.2.0.1"))).isFalse();
        assertThat(new TrustedProxies(true, Optional.empty()).include(peer(HERE)))
                .isTrue();
        assertThat(new TrustedProxies(false, Optional.of(List.of(HERE))).include(peer(HERE)))
                .isFalse();
    }

    private static InetSocketAddress peer(String address) {
        return new InetSocketAddress(address, 50_000);
    }
}
