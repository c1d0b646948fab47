package kr.giban.platform.client;

import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This service's own token (client credentials), kept and renewed before it expires. */
@ApplicationScoped
public class ServiceToken {
    private final OidcClients clients;
    private final Optional<String> fixed;
    private final TokensHelper kept = new TokensHelper();

    /** With {@code giban.client.token} that token is used as it is: for tests, which have no identity provider. */
    public ServiceToken(OidcClients clients, @ConfigProperty(name = "giban.client.token") Optional<String> fixed) {
        this.clients = clients;
        this.fixed = fixed;
    }

    public Uni<String> get() {
        return token(false);
    }

    /** A new one, after the one before was refused. */
    public Uni<String> renewed() {
        return token(true);
    }

    private Uni<String> token(boolean renew) {
        return fixed.map(token -> Uni.createFrom().item(token))
                .orElseGet(() ->
                        kept.getTokens(clients.getClient(), Map.of(), renew).map(Tokens::getAccessToken));
    }
}
