package kr.giban.gateway.cache;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** On which terms an answer may be kept, as its headers say. */
final class Terms {
    private static final int OK = 200;
    private static final int MANY_DIGITS = 9;
    /** One with any other header was meant for somebody, or says what is true of this once. */
    private static final Set<String> HEADERS = names(
            "Cache-Control",
            "Content-Disposition",
            "Content-Language",
            "Content-Length",
            "Content-Security-Policy",
            "Content-Type",
            "Date",
            "ETag",
            "Last-Modified",
            "Link",
            "Vary",
            "X-Content-Type-Options");

    /** What the key has, or what nobody who is served from here sends; the forms of one body are made here. */
    private static final Set<String> DIFFERENCES =
            names("Accept", "Accept-Language", "Accept-Encoding", "Authorization");

    private final Duration freshness;

    /** @param freshness of what does not speak of it */
    Terms(Duration freshness) {
        this.freshness = freshness;
    }

    private static Set<String> names(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }

    /** For how long it is fresh; null when it must not be kept. Zero when the service is to be asked each time. */
    Duration of(int status, MultiMap headers) {
        if (status != OK || !areKnown(headers) || !differsAsKnown(headers)) {
            return null;
        }
        String type = headers.get("Content-Type");
        if (type != null && (type.startsWith("text/event-stream") || type.startsWith("application/problem"))) {
            return null;
        }
        Duration fresh = freshness(headers);
        // What is not fresh can only be asked for by its tag.
        return fresh != null && fresh.isZero() && !headers.contains("ETag") ? null : fresh;
    }

    private static boolean areKnown(MultiMap headers) {
        for (Map.Entry<String, String> header : headers) {
            if (!HEADERS.contains(header.getKey())) {
                return false;
            }
        }
        return true;
    }

    private static boolean differsAsKnown(MultiMap headers) {
        for (String line : headers.getAll("Vary")) {
            for (String name : line.split(",", -1)) {
                if (!DIFFERENCES.contains(name.strip())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** For how long headers say that it is fresh; null for not to be kept. */
    Duration freshness(MultiMap headers) {
        Duration told = null;
        Duration toldToShared = null;
        for (String line : headers.getAll("Cache-Control")) {
            for (String directive : line.toLowerCase(Locale.ROOT).split(",", -1)) {
                String one = directive.strip();
                if (one.equals("no-store") || one.startsWith("private")) {
                    return null;
                }
                if (one.startsWith("no-cache")) {
                    told = Duration.ZERO;
                    toldToShared = Duration.ZERO;
                } else if (one.startsWith("s-maxage=") && toldToShared == null) {
                    toldToShared = seconds(one);
                } else if (one.startsWith("max-age=") && told == null) {
                    told = seconds(one);
                }
            }
        }
        if (toldToShared != null) {
            return toldToShared;
        }
        return told == null ? freshness : told;
    }

    private static Duration seconds(String directive) {
        String number = directive.substring(directive.indexOf('=') + 1).replace("\"", "");
        boolean readable = !number.isEmpty()
                && number.length() <= MANY_DIGITS
                && number.chars().allMatch(c -> c >= '0' && c <= '9');
        return readable ? Duration.ofSeconds(Long.parseLong(number)) : Duration.ZERO;
    }
}
