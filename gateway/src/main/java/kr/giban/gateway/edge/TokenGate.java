package kr.giban.gateway.edge;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import kr.giban.gateway.config.GatewayConfig;
import kr.giban.gateway.route.Operation;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.token.NewKeys;
import org.jboss.logging.Logger;

/**
 * Lets a request pass that has the token its operation asks for. A token that is presented is always checked, also where
 * none is needed.
 */
@Singleton
public class TokenGate {
    private static final Logger LOG = Logger.getLogger(TokenGate.class);
    private static final String SCHEME = "Bearer ";
    private static final String CHALLENGE = "Bearer realm=\"giban\"";

    private final TenantIdentityProvider identities;
    private final Vertx vertx;
    private final GatewayConfig config;
    private final VerifiedTokens verified;
    private final NewKeys newKeys;

    TokenGate(
            TenantIdentityProvider identities,
            Vertx vertx,
            GatewayConfig config,
            VerifiedTokens verified,
            NewKeys newKeys) {
        this.identities = identities;
        this.newKeys = newKeys;
        this.verified = verified;
        this.vertx = vertx;
        this.config = config;
    }

    /**
     * Completes on the request's own event loop, at once for a token that was verified lately, with who calls; null when
     * nobody presented a token. Fails with the problem to answer.
     */
    public Future<Caller> pass(HttpServerRequest request, Operation operation) {
        List<String> credentials = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        if (credentials.isEmpty()) {
            return operation.open() ? Future.succeededFuture() : Future.failedFuture(unauthenticated(CHALLENGE));
        }
        // Of two tokens the gateway could check one and the service believe the other.
        if (credentials.size() > 1) {
            return Future.failedFuture(invalidToken());
        }
        Caller known = verified.caller(credentials.get(0));
        return known == null
                ? verify(credentials.get(0)).compose(caller -> judge(caller, operation))
                : judge(known, operation);
    }

    private static Future<Caller> judge(Caller caller, Operation operation) {
        boolean free = operation.open() || operation.roles().isEmpty();
        return free || !Collections.disjoint(operation.roles(), caller.roles())
                ? Future.succeededFuture(caller)
                : Future.failedFuture(ProblemException.of("forbidden"));
    }

    private Future<Caller> verify(String credentials) {
        if (!credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Future.failedFuture(invalidToken());
        }
        String token = credentials.substring(SCHEME.length()).strip();
        Context loop = vertx.getOrCreateContext();
        Executor turn = task -> loop.runOnContext(x -> task.run());
        CompletionStage<SecurityIdentity> identity =
                newKeys.verify(token, turn, () -> identity(token, loop).toCompletionStage());
        return Future.fromCompletionStage(identity, loop).map(found -> verified.keep(credentials, found));
    }

    private Future<SecurityIdentity> identity(String token, Context loop) {
        Promise<SecurityIdentity> identity = Promise.promise();
        identities
                .authenticate(new AccessTokenCredential(token))
                .ifNoItem()
                .after(config.tokenTimeout())
                .fail()
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
