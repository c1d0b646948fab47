package kr.giban.gateway.openapi;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Who serves which path and operation; two who claim the same fail the build. */
final class PathOwners {
    private final Map<String, String> byShape = new HashMap<>();
    private final Map<String, String> byOperation = new HashMap<>();
    private final Map<String, String> byPath = new TreeMap<>();

    void path(String path, String service) {
        String other = byShape.putIfAbsent(path.replaceAll("\\{[^}]*}", "{}"), service);
        if (other != null) {
            throw new MergeFailure("path " + path + " is claimed by both " + other + " and " + service);
        }
        byPath.put(path, service);
    }

    void operation(String operationId, String path, String service) {
        if (operationId.isEmpty()) {
            throw new MergeFailure("an operation of " + path + " of " + service + " has no operationId");
        }
        String other = byOperation.putIfAbsent(operationId, service);
        if (other != null) {
            throw new MergeFailure("operationId " + operationId + " is claimed by both " + other + " and " + service);
        }
    }

    /** Path to service, sorted. */
    Map<String, String> paths() {
        return byPath;
    }
}
