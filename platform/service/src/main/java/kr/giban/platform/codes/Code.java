package kr.giban.platform.codes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
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
        @Schema(implementation = ObjectNode.class) JsonNode attributes) {}
