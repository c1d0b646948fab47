package kr.giban.platform.codes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** Many codes of one list at once, as the table of them says it. */
public record CodeLoad(@NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid NewCode> codes) {

    /** One code, as a PUT of it would say it. */
    public record NewCode(
            @NotBlank @Size(max = 64) String code,
            @NotBlank @Size(max = 200) String nameKo,
            @NotBlank @Size(max = 200) String nameEn,
            @Size(max = 64) String parent,
            LocalDate validFrom,
            LocalDate validTo,
            ObjectNode attributes) {
        Code of(String list) {
            return new Code(list, code, nameKo, nameEn, parent, validFrom, validTo, attributes);
        }
    }
}
