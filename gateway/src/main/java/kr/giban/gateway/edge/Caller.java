package kr.giban.gateway.edge;

import java.util.Set;

/**
 * Who calls, out of a verified token.
 *
 * @param client the program that got the token
 * @param subject whom it speaks for; a machine's own for one that speaks for itself
 */
public record Caller(String client, String subject, Set<String> roles) {
    public Caller {
        roles = Set.copyOf(roles);
    }
}
