package kr.giban.equipment.item;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

        @Size(max = ItemSizes.LONG) @Schema(description = "유휴인 까닭; IDLE일 때만 · why it is idle; of IDLE items only")
        String idleReason,

        @Schema(description = "유휴가 시작된 날; IDLE일 때만 · since when it is idle; of IDLE items only")
        LocalDate idleSince,

        @Min(ItemSizes.FIRST_UTILIZATION) @Max(2199) Integer utilizationYear,
        @DecimalMin("0") @Digits(integer = 4, fraction = 2) BigDecimal utilizationPercent,
        @Size(max = ItemSizes.LONG) String features,
        @Size(max = ItemSizes.KEYWORDS) List<@NotBlank @Size(max = ItemSizes.NUMBER) String> keywords,

        @Size(max = ItemSizes.NUMBER) @Schema(description = "구축 근거 로드맵 과제 코드 · code of the roadmap task that bought it")
        String sourceTask,

        @Size(min = 2, max = 2) @Schema(description = "제조국 ISO 3166-1 코드 · country of the maker", examples = "JP")
        String makerCountry,

        @Size(max = ItemSizes.KEYWORDS) @Schema(description = "같은 모델의 다른 이름 · other names of the same model")
        List<@NotBlank @Size(max = ItemSizes.SHORT) String> modelVariants,

        @Size(max = ItemSizes.SERIAL) @Schema(description = "제조번호 · serial number of the maker")
        String serialNumber,

        @Min(ItemSizes.FIRST_MANUFACTURE) @Max(2199) @Schema(description = "제조연도 · year of manufacture")
        Integer manufactureYear,

        @Schema(description = "취득방법 · how it was acquired") AcquisitionMethod acquisitionMethod,

        @Size(max = ItemSizes.SHORT) @Schema(description = "측정·분석 방법 · kind of measurement", examples = "분광분석")
        String technique,

        @Size(max = ItemSizes.KEYWORDS) @Schema(description = "측정 항목 · what it measures")
        List<@NotBlank @Size(max = ItemSizes.SHORT) String> measuredVariables,

        @Size(max = ItemSizes.LONG) @Schema(description = "용도 · purpose")
        String purpose,

        @Size(max = ItemSizes.SHORT) @Schema(description = "활용 분야 · field of use")
        String researchField,

        @Size(max = ItemSizes.LONG) @Schema(description = "활용 사례 · examples of use")
        String useExamples,

        @Size(max = ItemSizes.LONG) @Schema(description = "이용료 안내 · fees in words")
        String feeText,

        @PositiveOrZero @Max(ItemSizes.COST_KRW) @Schema(description = "이용료; feeUnit과 함께 · the fee, with its feeUnit")
        Long feeKrw,

        FeeUnit feeUnit,

        @Size(max = ItemSizes.URL) @Schema(description = "장비 소개 페이지(http, https) · a page about it")
        String landingPage,

        @Size(max = ItemSizes.SHORT)
        @Schema(description = "영구식별자 · persistent identifier: a DOI, a Handle", examples = "10.1234/abcd")
        String persistentId,

        @PositiveOrZero @Schema(description = "보내는 시스템에서 커지기만 하는 번호 · a number of the sender's system that only grows")
        Long sourceVersion) {
    /** What no absence empties: an item has a name and a state, and the number is of the sending. */
    private static final Set<String> KEPT = Set.of("nameKo", "reportedState", "sourceVersion");

    /** The same with texts in their plain form, empty ones as none, and numbers in their one form. */
    ItemContent normalized() {
        return new ItemContent(
                NfecNumber.normalize(PlainText.orNone(nfecNo)),
                PlainText.orNone(itubeNo),
                PlainText.orNone(nameKo),
                PlainText.orNone(nameEn),
                PlainText.orNone(maker),
                PlainText.orNone(model),
                PlainText.orNone(spec),
                PlainText.orNone(classCode),
                acquiredOn,
                costKrw,
                PlainText.orNone(fund),
                PlainText.orNone(location),
                PlainText.orNone(operatorName),
                PlainText.orNone(operatorPhone),
                sharing,
                PlainText.orNone(soleUseReason),
                reportedState,
                retirementKind,
                PlainText.orNone(retirementReason),
                retiredOn,
                PlainText.orNone(idleReason),
                idleSince,
                utilizationYear,
                utilizationPercent,
                PlainText.orNone(features),
                plain(keywords),
                PlainText.orNone(sourceTask),
                PlainText.orNone(makerCountry),
                orNone(plain(modelVariants)),
                PlainText.orNone(serialNumber),
                manufactureYear,
                acquisitionMethod,
                PlainText.orNone(technique),
                orNone(plain(measuredVariables)),
                PlainText.orNone(purpose),
                PlainText.orNone(researchField),
                PlainText.orNone(useExamples),
                PlainText.orNone(feeText),
                feeKrw,
                feeUnit,
                PlainText.orNone(landingPage),
                PlainText.orNone(persistentId),
                sourceVersion);
    }

    /** The same, retired. */
    ItemContent retired(RetirementKind kind, String reason, LocalDate on) {
        return with(operatorName, operatorPhone, ItemState.RETIRED, kind, reason, on);
    }

    /** The same, come back from being retired. */
    ItemContent reinstated(ItemState state) {
        return with(operatorName, operatorPhone, state, null, null, null);
    }

    /** The same without the sender's number, which belongs to one sending only. */
    ItemContent unnumbered() {
        return shown(operatorName, operatorPhone);
    }

    /** The same with another operator, or one that is masked, and without the sender's number. */
    ItemContent shown(String name, String phone) {
        return with(name, phone, reportedState, retirementKind, retirementReason, retiredOn);
    }

    /** The same without what is said of being idle, if it is not. */
    ItemContent settled() {
        return with(
                operatorName, operatorPhone, reportedState, retirementKind, retirementReason, retiredOn, sourceVersion);
    }

    private ItemContent with(
            String name, String phone, ItemState state, RetirementKind kind, String reason, LocalDate on) {
        return with(name, phone, state, kind, reason, on, null);
    }

    /** Why it is idle goes with the state. */
    @SuppressWarnings("TooManyParameters")
    private ItemContent with(
            String name, String phone, ItemState state, RetirementKind kind, String reason, LocalDate on, Long number) {
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
                name,
                phone,
                sharing,
                soleUseReason,
                state,
                kind,
                reason,
                on,
                state == ItemState.IDLE ? idleReason : null,
                state == ItemState.IDLE ? idleSince : null,
                utilizationYear,
                utilizationPercent,
                features,
                keywords,
                sourceTask,
                makerCountry,
                modelVariants,
                serialNumber,
                manufactureYear,
                acquisitionMethod,
                technique,
                measuredVariables,
                purpose,
                researchField,
                useExamples,
                feeText,
                feeKrw,
                feeUnit,
                landingPage,
                persistentId,
                number);
    }

    /** The texts, by field. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        values().forEach((field, value) -> {
            if (value instanceof String text) {
                texts.put(field, text);
            } else if (value instanceof List<?> list) {
                texts.put(field, list.stream().map(String::valueOf).collect(Collectors.joining(",")));
            }
        });
        return texts;
    }

    /** The values that a whole representation empties by leaving them out, by field. */
    Map<String, Object> clearable() {
        Map<String, Object> values = values();
        KEPT.forEach(values::remove);
        return values;
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : ItemContent.class.getRecordComponents()) {
            try {
                values.put(component.getName(), component.getAccessor().invoke(this));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return values;
    }

    private static List<String> plain(List<String> texts) {
        return texts == null
                ? null
                : texts.stream()
                        .map(PlainText::of)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList();
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null || list.isEmpty() ? null : list;
    }
}
