package kr.giban.platform.codes;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an operator says of a code; without {@code validFrom} it always was. */
public record CodeValue(
        @NotBlank @Size(max = 200) String nameKo,
        @NotBlank @Size(max = 200) String nameEn,
        @Size(max = 64) String parent,
        LocalDate validFrom,
        LocalDate validTo,
        @Schema(implementation = Object.class) JsonNode attributes) {
    Code code(String list, String code) {
        return new Code(list, code, nameKo, nameEn, parent, validFrom, validTo, attributes);
    }
}
