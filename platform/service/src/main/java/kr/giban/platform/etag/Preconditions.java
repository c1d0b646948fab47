package kr.giban.platform.etag;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import kr.giban.platform.problem.ProblemException;

/** The conditions of the request at hand. Call {@link #check} after the row is locked and before its state is looked at. */
@RequestScoped
public class Preconditions {
    private final HttpHeaders headers;

    public Preconditions(HttpHeaders headers) {
        this.headers = headers;
    }

    /** Refuses a stale {@code If-Match} with 412 and the current tag; passes without the header. */
    public void check(long version) {
        check(Etag.of(version));
    }

    private void check(String current) {
        Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_MATCH)).ifPresent(given -> {
            if (!Etag.matches(given, current)) {
                throw refusal("stale-etag", current);
            }
        });
    }

    /** Refuses what exists where {@code If-None-Match: *} asked for something new, and what is away under {@code If-Match}. */
    public void checkAbsent(boolean exists, String currentEtag) {
        String none = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (exists && none != null && none.strip().equals("*")) {
            throw refusal("already-there", currentEtag);
        }
        if (!exists && headers.getHeaderString(HttpHeaders.IF_MATCH) != null) {
            throw ProblemException.of("not-there");
        }
    }

    /**
     * For a PUT of what may be there already: what is there is replaced only by who names its version (428 without {@code
     * If-Match}, 412 for another one), and what is away is made only by who does not take it for there.
     *
     * @param etag of what is there; empty if there is nothing
     */
    public void checkPut(Optional<String> etag) {
        checkAbsent(etag.isPresent(), etag.orElse(""));
        etag.ifPresent(current -> {
            if (headers.getHeaderString(HttpHeaders.IF_MATCH) == null) {
                throw ProblemException.of("precondition-required");
            }
            check(current);
        });
    }

    /** Whether the reader already has what this tag stands for, so that 304 is the answer. */
    public boolean isKnown(String etag) {
        String none = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return none != null && Etag.isKnown(none, etag);
    }

    private static ProblemException refusal(String code, String current) {
        return ProblemException.of(code).withMember("etag", current).withHeader(HttpHeaders.ETAG, current);
    }
}
