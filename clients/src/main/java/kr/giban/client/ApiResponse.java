package kr.giban.client;

import java.net.http.HttpHeaders;
import java.util.NoSuchElementException;

/** An answer with all that came beside its body. */
public record ApiResponse<T>(int status, HttpHeaders headers, T data) {

    /** The version of what was answered, to be given as {@code ifMatch} with its change. */
    public String etag() {
        return headers.firstValue("ETag").orElseThrow(() -> new NoSuchElementException("The answer has no ETag."));
    }

    /** Whether this is the stored answer of an earlier request with the same idempotency key. */
    public boolean isReplayed() {
        return headers.firstValue("Idempotency-Replayed").filter("true"::equals).isPresent();
    }
}
