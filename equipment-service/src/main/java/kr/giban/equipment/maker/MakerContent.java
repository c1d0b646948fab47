package kr.giban.equipment.maker;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an operator says of a maker. */
public record MakerContent(
        @NotBlank @Size(max = 200) String nameKo,
        @NotBlank @Size(max = 200) String nameEn,

        @NotNull @Size(max = 100) @Schema(description = "다른 이름과 표기 · other names and spellings")
        List<@NotBlank @Size(max = 200) String> aliases,

        @NotBlank @Size(max = 300) @Schema(description = "이름의 출처 · where the names come from")
        String source) {

    MakerContent normalized() {
        return new MakerContent(
                nameKo.strip(),
                nameEn.strip(),
                aliases.stream().map(String::strip).distinct().toList(),
                source.strip());
    }

    /** All names, by the place in the body where each stands. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("/nameKo", nameKo);
        names.put("/nameEn", nameEn);
        for (int i = 0; i < aliases.size(); i++) {
            names.put("/aliases/" + i, aliases.get(i));
        }
        return names;
    }
}
