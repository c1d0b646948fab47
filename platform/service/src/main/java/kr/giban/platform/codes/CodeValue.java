package kr.giban.platform.codes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What an operator says of a code; without {@code validFrom} it always was. */
public record CodeValue(
        @NotBlank @Size(max = 200) String nameKo,
        @NotBlank @Size(max = 200) String nameEn,
        @Size(max = 64) String parent,
        LocalDate validFrom,
        LocalDate validTo,
        ObjectNode attributes) {
    Code code(String list, String code) {
        return new Code(list, code, nameKo, nameEn, parent, validFrom, validTo, attributes);
    }
}
