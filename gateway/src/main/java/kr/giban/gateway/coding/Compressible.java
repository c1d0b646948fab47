package kr.giban.gateway.coding;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Which types of content become smaller. */
final class Compressible {
    /** Content types as services write them, which are few. */
    private static final int KEPT = 1000;

    private final Set<String> types;
    private final ConcurrentMap<String, Boolean> known = new ConcurrentHashMap<>();

    Compressible(Set<String> types) {
        this.types = Set.copyOf(types);
    }

    /** By the value of {@code Content-Type}, which may be null. */
    boolean includes(String contentType) {
        if (contentType == null) {
            return false;
        }
        Boolean answer = known.get(contentType);
        if (answer == null) {
            answer = find(contentType);
            if (known.size() < KEPT) {
                known.put(contentType, answer);
            }
        }
        return answer;
    }

    private boolean find(String contentType) {
        int semicolon = contentType.indexOf(';');
        String type = (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
        // Events are to come one by one.
        return !type.equals("text/event-stream")
                && (type.startsWith("text/")
                        || type.endsWith("+json")
                        || type.endsWith("+xml")
                        || types.contains(type));
    }
}
