package kr.giban.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;

/**
 * An RFC 9457 problem as it goes over the wire.
 *
 * @param type opens a page that explains the code
 * @param instance the path of the request
 * @param code stable; programs decide by it
 * @param errors all faults of the request
 * @param blockers all that stands in the way of a command
 * @param more members that a code adds, {@code state} and {@code allowed} for one
 */
@JsonInclude(Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code", "requestId", "errors", "blockers"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String requestId,
        List<Item> errors,
        List<Item> blockers,
        @JsonAnyGetter Map<String, Object> more) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One fault or blocker in the language of the reader. */
    @JsonInclude(Include.NON_EMPTY)
    @JsonPropertyOrder({"pointer", "code", "message"})
    public record Item(
            String pointer,
            String code,
            String message,
            @JsonAnyGetter Map<String, Object> more) {}
}
