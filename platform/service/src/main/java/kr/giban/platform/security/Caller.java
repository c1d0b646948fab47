package kr.giban.platform.security;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import kr.giban.platform.problem.ProblemException;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The one who calls, from the token of the request at hand. Works without a request too: then it is nobody or the system. */
@ApplicationScoped
public class Caller {
    /** The claim that says whose data. */
    public static final String ORGANIZATION_CLAIM = "giban_org";

    private static final ThreadLocal<Actor> ACTING = new ThreadLocal<>();

    private final CurrentIdentityAssociation association;

    public Caller(CurrentIdentityAssociation association) {
        this.association = association;
    }

    public Actor actor() {
        Actor acting = ACTING.get();
        if (acting != null) {
            return acting;
        }
        if (!Arc.container().requestContext().isActive()) {
            return Actor.ANONYMOUS;
        }
        return actor(association.getIdentity());
    }

    /** The same for who may not block. */
    public Uni<Actor> eventualActor() {
        return association.getDeferredIdentity().map(Caller::actor);
    }

    private static Actor actor(SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            return Actor.ANONYMOUS;
        }
        String organization =
                identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(ORGANIZATION_CLAIM) : null;
        return new Actor(identity.getPrincipal().getName(), organization, identity.getRoles());
    }

    /** Runs work of the machine itself, such as a due rule or a consumer, under its own name. */
    public <T> T acting(Actor actor, Supplier<T> work) {
        Actor before = ACTING.get();
        ACTING.set(actor);
        try {
            return work.get();
        } finally {
            if (before == null) {
                ACTING.remove();
            } else {
                ACTING.set(before);
            }
        }
    }

    public String subject() {
        return actor().subject();
    }

    public Optional<String> organization() {
        return Optional.ofNullable(actor().organization());
    }

    public boolean has(String role) {
        return actor().roles().contains(role);
    }

    public boolean isAnonymous() {
        return actor().isAnonymous();
    }

    /** The caller's organization; 403 for a token without one. */
    public String requireOrganization() {
        return organization().orElseThrow(() -> ProblemException.of("not-your-organization"));
    }

    /** Refuses (403) a caller who may read what belongs to an organization, but is not of it. */
    public void mustOwn(String organizationId) {
        if (!requireOrganization().equals(organizationId)) {
            throw ProblemException.of("not-your-organization");
        }
    }
}
