package kr.giban.gateway.quota;

import java.util.Set;

/** Callers who may ask for the same. */
record CallerClass(Set<String> roles, Limit read, Limit write, Limit submit) {
    CallerClass {
        roles = Set.copyOf(roles);
    }

    Limit limit(Kind kind) {
        return switch (kind) {
            case READ -> read;
            case WRITE -> write;
            case SUBMIT -> submit;
        };
    }

    boolean hasOneOf(Set<String> held) {
        for (String role : held) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
