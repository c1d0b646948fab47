package kr.giban.gateway.proxy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import kr.giban.gateway.testing.Client;
import kr.giban.gateway.testing.Surroundings;
import org.junit.jupiter.api.AfterAll;

@QuarkusTest
@WithTestResource(Surroundings.class)
class UpstreamFailureTest extends UpstreamFailures {
    private static final Client CLIENT = new Client();

    @AfterAll
    static void hang_up() {
        CLIENT.close();
    }

    @Override
    Client client() {
        return CLIENT;
    }
}
