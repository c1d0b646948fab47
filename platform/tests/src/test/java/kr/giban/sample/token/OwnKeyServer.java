package kr.giban.sample.token;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import kr.giban.platform.harness.KeyServer;

/** An identity provider that can change its keys. */
public class OwnKeyServer implements QuarkusTestResourceLifecycleManager {
    private KeyServer keys;

    @Override
    public Map<String, String> start() {
        keys = KeyServer.start("https://giban.test");
        return Map.of(
                "quarkus.oidc.public-key", "",
                "quarkus.oidc.auth-server-url", keys.url(),
                "test.key-server", keys.url(),
                "giban.token-timeout", "2s",
                "quarkus.oidc.token.forced-jwk-refresh-interval", "0.05s");
    }

    /** After the one that gives tests a key without a server. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        keys.close();
    }
}
