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

    /** What the operation of a list that takes it tells its callers. */
    public static final String DESCRIPTION =
            "모두 받아들이거나 모두 거부합니다(422). 이미 같은 내용이면 그대로 두므로 표 전체를 다시 보내도 됩니다. 같은 날 시작하는 값은 바꿉니다."
                    + " dryRun=true는 저장만 하지 않습니다. · All or none (422). What is there already as it is said stays, so the whole"
                    + " table can be sent again; what starts on the same day is replaced. dryRun does all but storing.";

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
