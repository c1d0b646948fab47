package kr.giban.platform.security;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executor;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.token.NewKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * OIDC's, but that tokens which come under a key of the identity provider that is not known yet wait until the first of them
 * has had the keys asked for.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class TokenMechanism implements HttpAuthenticationMechanism {
    private static final Logger LOG = Logger.getLogger(TokenMechanism.class);
    private static final String SCHEME = "Bearer ";

    private final OidcAuthenticationMechanism oidc;
    private final NewKeys keys;
    private final Duration timeout;

    /** @param timeout how long to wait for the identity provider's keys, which others may be waiting for too */
    TokenMechanism(
            OidcAuthenticationMechanism oidc,
            NewKeys keys,
            @ConfigProperty(name = "giban.token-timeout") Duration timeout) {
        this.oidc = oidc;
        this.keys = keys;
        this.timeout = timeout;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        String credentials = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        Context loop = Vertx.currentContext();
        if (credentials == null || loop == null || !credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return oidc.authenticate(request, identities);
        }
        String token = credentials.substring(SCHEME.length()).strip();
        Executor turn = task -> loop.runOnContext(x -> task.run());
        return Uni.createFrom()
                .completionStage(() -> keys.verify(token, turn, () -> oidc.authenticate(request, identities)
                        .ifNoItem()
                        .after(timeout)
                        .failWith(this::silence)
                        .subscribeAsCompletionStage()));
    }

    private ProblemException silence() {
        LOG.errorf("the identity provider has not told its keys for %s", timeout);
        return ProblemException.of("service-unavailable")
                .withHeader(HttpHeaders.RETRY_AFTER.toString(), Long.toString(Math.max(1, timeout.toSeconds())));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return oidc.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return oidc.getCredentialTransport(request);
    }

    @Override
    public int getPriority() {
        return oidc.getPriority();
    }
}
