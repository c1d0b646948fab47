package kr.giban.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Base64;
import java.util.Map;

/** Tells the gateway where the tests will start their services, and starts an identity provider. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {
    private final Issuer issuer = new Issuer();

    @Override
    public Map<String, String> start() {
        issuer.start();
        return Map.of(
                "quarkus.oidc.auth-server-url",
                issuer.url(),
                "test.private-key",
                Base64.getEncoder().encodeToString(issuer.privateKey().getEncoded()),
                "giban.services.alpha.url",
                "http://127.0.0.1:" + FreePort.find(),
                "giban.services.beta.url",
                "http://127.0.0.1:" + FreePort.find() + ",http://127.0.0.1:" + FreePort.find());
    }

    @Override
    public void stop() {
        issuer.stop();
    }
}
