package kr.giban.gateway.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import kr.giban.gateway.config.GatewayConfig;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who is behind the tokens that were verified lately. A signature costs more than all else that is done for a request, and
 * a program presents one token thousands of times. A token is verified again when its time here is over, so that a signing
 * key that the identity provider takes back is not believed for longer; past its own end it is never believed.
 */
@Singleton
public class VerifiedTokens {
    /** Room for some tens of thousands of tokens; those presented least give way. */
    private static final long MAX_CHARACTERS = 64L * 1024 * 1024;

    private final long keptMillis;
    private final Cache<String, Known> tokens;

    private record Known(Caller caller, long until) {}

    public VerifiedTokens(GatewayConfig config) {
        this.keptMillis = config.tokenCache().toMillis();
        this.tokens = Caffeine.newBuilder()
                .maximumWeight(MAX_CHARACTERS)
                .weigher((String credentials, Known known) -> credentials.length())
                .expireAfterWrite(keptMillis, TimeUnit.MILLISECONDS)
                .executor(Runnable::run)
                .build();
    }

    /** Null when the token was not verified lately, or has ended. */
    Caller caller(String credentials) {
        Known known = tokens.getIfPresent(credentials);
        return known != null && System.currentTimeMillis() < known.until ? known.caller : null;
    }

    /** Keeps a token that has just been verified. */
    Caller keep(String credentials, SecurityIdentity identity) {
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        String client = token.getClaim("azp");
        Caller caller =
                new Caller(client == null ? token.getSubject() : client, token.getSubject(), identity.getRoles());
        if (keptMillis > 0) {
            tokens.put(credentials, new Known(caller, TimeUnit.SECONDS.toMillis(token.getExpirationTime())));
        }
        return caller;
    }
}
