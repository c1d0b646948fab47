package kr.giban.equipment.item;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.giban.platform.audit.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a center says of an item.
 *
 * @param sourceVersion ascending number of the sender's system; an older one than stored is refused
 */
public record ItemContent(
        @Size(max = ItemSizes.NUMBER)
        @Schema(
                description = "국가연구시설장비 등록번호; NFEC-0000-00-000000은 없음으로 본다"
                        + " · national registration number; NFEC-0000-00-000000 counts as none",
                examples = "NFEC-2017-11-240982")
        String nfecNo,

        @Size(max = ItemSizes.NUMBER) String itubeNo,
        @NotBlank @Size(max = ItemSizes.NAME) String nameKo,
        @Size(max = ItemSizes.NAME) String nameEn,
        @Size(max = ItemSizes.SHORT) String maker,
        @Size(max = ItemSizes.SHORT) String model,
        @Size(max = ItemSizes.LONG) String spec,

        @Size(max = ItemSizes.NUMBER) @Schema(description = "표준분류 코드(대·중·소 어느 단계든) · standard class, of any level")
        String classCode,

        LocalDate acquiredOn,

        @PositiveOrZero @Max(ItemSizes.COST_KRW) @Schema(description = "취득금액(부가세 포함) · cost, VAT included")
        Long costKrw,

        @Size(max = ItemSizes.SHORT) @Schema(description = "재원 · source of funds")
        String fund,

        @Size(max = ItemSizes.SHORT) String location,
        @Personal @Size(max = ItemSizes.NUMBER) String operatorName,
        @Personal @Size(max = ItemSizes.NUMBER) String operatorPhone,
        Sharing sharing,
        @Size(max = ItemSizes.LONG) String soleUseReason,
        ItemState reportedState,
        RetirementKind retirementKind,
        @Size(max = ItemSizes.LONG) String retirementReason,
        LocalDate retiredOn,
        @Min(1990) @Max(2199) Integer utilizationYear,
        @DecimalMin("0") @Digits(integer = 4, fraction = 2) BigDecimal utilizationPercent,
        @Size(max = ItemSizes.LONG) String features,
        @Size(max = ItemSizes.KEYWORDS) List<@NotBlank @Size(max = ItemSizes.NUMBER) String> keywords,

        @Size(max = ItemSizes.NUMBER) @Schema(description = "구축 근거 로드맵 과제 코드 · code of the roadmap task that bought it")
        String sourceTask,

        @PositiveOrZero @Schema(description = "보내는 시스템에서 커지기만 하는 번호 · a number of the sender's system that only grows")
        Long sourceVersion) {

    /** The same with texts stripped, empty ones as none, and numbers in their one form. */
    ItemContent normalized() {
        return new ItemContent(
                NfecNumber.normalize(nfecNo),
                text(itubeNo),
                text(nameKo),
                text(nameEn),
                text(maker),
                text(model),
                text(spec),
                text(classCode),
                acquiredOn,
                costKrw,
                text(fund),
                text(location),
                text(operatorName),
                text(operatorPhone),
                sharing,
                text(soleUseReason),
                reportedState,
                retirementKind,
                text(retirementReason),
                retiredOn,
                utilizationYear,
                utilizationPercent,
                text(features),
                keywords == null
                        ? null
                        : keywords.stream().map(String::strip).distinct().toList(),
                text(sourceTask),
                sourceVersion);
    }

    /** The same, retired. */
    ItemContent retired(RetirementKind kind, String reason, LocalDate on) {
        return with(ItemState.RETIRED, kind, reason, on);
    }

    /** The same without the sender's number, which belongs to one sending only. */
    ItemContent unnumbered() {
        return with(reportedState, retirementKind, retirementReason, retiredOn);
    }

    private ItemContent with(ItemState state, RetirementKind kind, String reason, LocalDate on) {
        return new ItemContent(
                nfecNo,
                itubeNo,
                nameKo,
                nameEn,
                maker,
                model,
                spec,
                classCode,
                acquiredOn,
                costKrw,
                fund,
                location,
                operatorName,
                operatorPhone,
                sharing,
                soleUseReason,
                state,
                kind,
                reason,
                on,
                utilizationYear,
                utilizationPercent,
                features,
                keywords,
                sourceTask,
                null);
    }

    /** The texts, by field. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        clearable().forEach((field, value) -> {
            if (value instanceof String text) {
                texts.put(field, text);
            }
        });
        texts.put("nameKo", nameKo);
        texts.put("keywords", keywords == null ? null : String.join(",", keywords));
        return texts;
    }

    /** The values that a whole representation empties by leaving them out, by field. */
    Map<String, Object> clearable() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("nfecNo", nfecNo);
        values.put("itubeNo", itubeNo);
        values.put("nameEn", nameEn);
        values.put("maker", maker);
        values.put("model", model);
        values.put("spec", spec);
        values.put("classCode", classCode);
        values.put("acquiredOn", acquiredOn);
        values.put("costKrw", costKrw);
        values.put("fund", fund);
        values.put("location", location);
        values.put("operatorName", operatorName);
        values.put("operatorPhone", operatorPhone);
        values.put("sharing", sharing);
        values.put("soleUseReason", soleUseReason);
        values.put("retirementKind", retirementKind);
        values.put("retirementReason", retirementReason);
        values.put("retiredOn", retiredOn);
        values.put("utilizationYear", utilizationYear);
        values.put("utilizationPercent", utilizationPercent);
        values.put("features", features);
        values.put("keywords", keywords);
        values.put("sourceTask", sourceTask);
        return values;
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
