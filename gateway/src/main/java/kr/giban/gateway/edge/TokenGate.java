package kr.giban.gateway.edge;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import kr.giban.gateway.config.GatewayConfig;
import kr.giban.gateway.route.Operation;
import kr.giban.platform.problem.ProblemException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Lets a request pass that has the token its operation asks for. A token that is presented is always checked, also where
 * none is needed.
 */
@Singleton
public class TokenGate {
    private static final Logger LOG = Logger.getLogger(TokenGate.class);
    private static final String CHALLENGE = "Bearer realm=\"giban\"";

    private final IdentityProviderManager identities;
    private final Vertx vertx;
    private final GatewayConfig config;

    public TokenGate(IdentityProviderManager identities, Vertx vertx, GatewayConfig config) {
        this.identities = identities;
        this.vertx = vertx;
        this.config = config;
    }

    /**
     * Completes on the request's own event loop with who calls; null when nobody presented a token. Fails with the problem
     * to answer.
     */
    public Future<Caller> pass(RoutingContext context, Operation operation) {
        List<String> credentials = context.request().headers().getAll("Authorization");
        if (credentials.isEmpty()) {
            return operation.open() ? Future.succeededFuture() : Future.failedFuture(unauthenticated(CHALLENGE));
        }
        // Of two tokens the gateway could check one and the service believe the other.
        if (credentials.size() > 1) {
            return Future.failedFuture(invalidToken());
        }
        return identity(context).compose(identity -> judge(identity, operation));
    }

    private static Future<Caller> judge(SecurityIdentity identity, Operation operation) {
        if (identity.isAnonymous()) {
            return Future.failedFuture(invalidToken());
        }
        boolean free = operation.open() || operation.roles().isEmpty();
        if (!free && Collections.disjoint(operation.roles(), identity.getRoles())) {
            return Future.failedFuture(ProblemException.of("forbidden"));
        }
        return Future.succeededFuture(caller(identity));
    }

    private static Caller caller(SecurityIdentity identity) {
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        String client = token.getClaim("azp");
        return new Caller(client == null ? token.getSubject() : client, token.getSubject(), identity.getRoles());
    }

    private Future<SecurityIdentity> identity(RoutingContext context) {
        BiConsumer<RoutingContext, Throwable> answeredHere = (x, y) -> {};
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, answeredHere);
        Promise<SecurityIdentity> identity = Promise.promise();
        Context loop = vertx.getOrCreateContext();
        QuarkusHttpUser.getSecurityIdentity(context, identities)
                .subscribe()
                .with(
                        found -> loop.runOnContext(x -> identity.complete(found)),
                        failure -> loop.runOnContext(x -> identity.fail(problem(failure))));
        return identity.future();
    }

    private ProblemException problem(Throwable failure) {
        Throwable cause = DefaultAuthFailureHandler.extractRootCause(failure);
        if (cause instanceof AuthenticationFailedException) {
            return invalidToken();
        }
        LOG.errorf(cause, "the identity provider cannot be asked");
        return ProblemException.of("service-unavailable")
                .withHeader("Retry-After", Long.toString(config.retryAfter().toSeconds()));
    }

    private static ProblemException invalidToken() {
        return unauthenticated(CHALLENGE + ", error=\"invalid_token\"");
    }

    private static ProblemException unauthenticated(String challenge) {
        return ProblemException.of("unauthenticated").withHeader("WWW-Authenticate", challenge);
    }
}
