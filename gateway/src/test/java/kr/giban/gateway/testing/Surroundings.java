package kr.giban.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import kr.giban.platform.harness.FreePort;
import kr.giban.platform.harness.KeyServer;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;

/** Tells the gateway where the tests will start their services, and starts an identity provider. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {
    private KeyServer keys;

    @Override
    public Map<String, String> start() {
        keys = KeyServer.start(null);
        return Map.of(
                "quarkus.oidc.auth-server-url",
                keys.url(),
                "test.first-key",
                keys.firstKey().toJson(OutputControlLevel.INCLUDE_PRIVATE),
                "giban.services.alpha.url",
                "http://127.0.0.1:" + FreePort.find(),
                "giban.services.beta.url",
                "http://127.0.0.1:" + FreePort.find() + ",http://127.0.0.1:" + FreePort.find());
    }

    @Override
    public void stop() {
        keys.close();
    }
}
