package kr.giban.platform.security;

import java.util.Set;

/**
 * Who acts.
 *
 * @param subject the token's subject, {@code anonymous}, or {@code system:<what>} for work without a request
 * @param organization the claim {@code giban_org}; null if there is none
 */
public record Actor(String subject, String organization, Set<String> roles) {
    public static final Actor ANONYMOUS = new Actor("anonymous", null, Set.of());

    public Actor {
        roles = Set.copyOf(roles);
    }

    public static Actor system(String what) {
        return new Actor("system:" + what, null, Set.of(Roles.SERVICE));
    }

    public boolean isAnonymous() {
        return this.equals(ANONYMOUS);
    }
}
