package kr.giban.platform.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import kr.giban.platform.etag.Etag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A value of a rule from a day on.
 *
 * @param source the law, notice or decision it rests on
 */
public record Rule(
        String name,
        LocalDate validFrom,
        JsonNode value,
        String source,

        @Schema(description = "이 값을 바꿀 때 If-Match에 쓰는 값 · for If-Match, to replace this value")
        String etag) {

    static Rule of(String name, LocalDate validFrom, JsonNode value, String source) {
        return new Rule(name, validFrom, value, source, Etag.ofContent(validFrom, value, source));
    }
}
