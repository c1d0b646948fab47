package kr.giban.platform.codes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Objects;
import kr.giban.platform.etag.Etag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A code of a list as it stands during a time.
 *
 * @param list the list's name, {@code regions}
 * @param parent the code above it in the same list, or null
 * @param validFrom first day; null: always was
 * @param validTo last day; null: until further notice
 * @param attributes what else the list says of it; an empty object if nothing
 */
public record Code(
        String list,
        String code,
        String nameKo,
        String nameEn,
        String parent,
        LocalDate validFrom,
        LocalDate validTo,
        @Schema(implementation = ObjectNode.class) JsonNode attributes,

        @Schema(description = "이 값을 바꿀 때 If-Match에 쓰는 값 · for If-Match, to replace this value")
        String etag) {

    /** One that is not kept yet. */
    public Code(
            String list,
            String code,
            String nameKo,
            String nameEn,
            String parent,
            LocalDate validFrom,
            LocalDate validTo,
            JsonNode attributes) {
        this(list, code, nameKo, nameEn, parent, validFrom, validTo, attributes, null);
    }

    /** Whether the other has the same names, place, days and attributes. */
    boolean saysTheSame(Code other) {
        return nameKo.equals(other.nameKo)
                && nameEn.equals(other.nameEn)
                && Objects.equals(parent, other.parent)
                && CodeRows.from(this).equals(CodeRows.from(other))
                && CodeRows.to(this).equals(CodeRows.to(other))
                && isEmpty(attributes) == isEmpty(other.attributes)
                && (isEmpty(attributes) || attributes.equals(other.attributes));
    }

    private static boolean isEmpty(JsonNode attributes) {
        return attributes == null || attributes.isEmpty();
    }

    /** The same with the tag of what it holds. */
    Code kept() {
        String tag = Etag.ofContent(nameKo, nameEn, parent, validFrom, validTo, attributes);
        return new Code(list, code, nameKo, nameEn, parent, validFrom, validTo, attributes, tag);
    }
}
