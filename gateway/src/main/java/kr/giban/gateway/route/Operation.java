package kr.giban.gateway.route;

import java.util.Set;

/**
 * What the edge must know of one operation of the document.
 *
 * @param id the document's operationId
 * @param open whether it answers without a token
 * @param roles one of which the caller needs; when empty, and not open, any valid token will do
 * @param maxBody bytes
 */
public record Operation(String id, boolean open, Set<String> roles, long maxBody) {
    public Operation {
        roles = Set.copyOf(roles);
    }
}
