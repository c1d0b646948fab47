package kr.giban.equipment.quality;

import static kr.giban.equipment.quality.Part.COMPLETENESS;
import static kr.giban.equipment.quality.Part.FRESHNESS;
import static kr.giban.equipment.quality.Part.IDENTIFIERS;
import static kr.giban.equipment.quality.Part.PLAUSIBILITY;

/**
 * What an item, or its center, can miss. Their codes are stable; {@link CriterionSql} says when one is missed. What a center
 * misses ({@code CENTER_…}) counts once for each of its items, which all suffer from it, and is put right at one place.
 */
public enum Criterion {
    NAME_EN_MISSING(COMPLETENESS, "영문명 없음", "no English name", "장비의 영문명", "its name in English"),
    MAKER_MISSING(COMPLETENESS, "제작사 없음", "no maker", "제작사", "its maker"),
    MODEL_MISSING(COMPLETENESS, "모델명 없음", "no model", "모델명", "its model"),
    CLASS_MISSING(COMPLETENESS, "표준분류 없음", "no standard class", "국가 표준분류 코드", "a class of the national standard"),
    SPECIFICATION_MISSING(COMPLETENESS, "사양 없음", "no specification", "주요 사양", "its main specification"),
    ACQUISITION_DATE_MISSING(COMPLETENESS, "취득일 없음", "no day of acquisition", "취득일", "the day of its acquisition"),
    COST_MISSING(COMPLETENESS, "취득금액 없음", "no cost", "취득금액(부가세 포함)", "its cost, VAT included"),
    LOCATION_MISSING(COMPLETENESS, "설치장소 없음", "no location", "설치장소", "where it stands"),
    SHARING_MISSING(COMPLETENESS, "활용범위 없음", "no scope of sharing", "단독·공동활용 구분", "sole or joint use"),
    FEATURES_MISSING(COMPLETENESS, "특징 없음", "no features", "장비의 특징", "what it can do"),
    PURPOSE_MISSING(COMPLETENESS, "용도 없음", "no purpose", "용도", "what it is for"),
    OPERATOR_MISSING(COMPLETENESS, "담당자 없음", "no operator", "담당자", "whom to ask"),
    FEE_MISSING(COMPLETENESS, "공동활용 장비의 이용료 없음", "shared, but no fee", "이용료나 그 안내", "the fee, or what is said of it"),
    CENTER_CONTACT_MISSING(COMPLETENESS, "센터 연락처 없음", "the center has no contact", "센터의 연락처", "the center's contact"),
    CENTER_PLACE_MISSING(
            COMPLETENESS, "센터 위치 없음", "the center has no place on the map", "센터의 위도와 경도", "latitude and longitude"),

    NOT_CONFIRMED(
            FRESHNESS,
            "오랫동안 확인되지 않음",
            "not confirmed for long",
            "이 날 이후의 수정, 또는 그대로 다시 보냄",
            "changed, or sent again as it is, since that day"),
    USAGE_NOT_REPORTED(
            FRESHNESS,
            "기한이 지난 해의 활용실적 없음",
            "usage of the year not reported in time",
            "이 해의 사용기록 또는 가동률",
            "a diary or a utilization of that year"),
    CENTER_SILENT(
            FRESHNESS,
            "센터가 오랫동안 보낸 것이 없음",
            "the center has sent nothing for long",
            "이 날 이후의 등록이나 가져오기",
            "something sent since"),

    ACQUIRED_IN_FUTURE(PLAUSIBILITY, "취득일이 미래", "acquired in the future", "오늘까지의 날", "a day up to today"),
    ACQUIRED_BEFORE_CENTER(
            PLAUSIBILITY,
            "센터 설립 전에 취득",
            "acquired before its center was there",
            "센터 설립일 이후의 날",
            "not before its center"),
    MADE_AFTER_ACQUISITION(
            PLAUSIBILITY, "취득 후에 제조됨", "made after it was acquired", "취득 연도까지의 해", "not after its acquisition"),
    COST_ZERO(PLAUSIBILITY, "취득금액이 0원", "a cost of 0", "실제 취득금액", "what it did cost"),
    COST_UNUSUAL(
            PLAUSIBILITY,
            "취득금액이 같은 분류와 크게 다름",
            "a cost out of all proportion to its class",
            "같은 분류의 중앙값에 가까운 금액; 단위(천원) 확인",
            "nearer to the median of its class; look at the unit"),
    UTILIZATION_TOO_HIGH(PLAUSIBILITY, "보고한 가동률이 너무 높음", "too high a utilization reported", "이 비율 이하", "at most that"),
    STATE_DISAGREES(
            PLAUSIBILITY,
            "보고한 상태가 활용실적과 다름",
            "the state reported is not that of its usage",
            "규정으로 정한 상태, 또는 바른 활용실적",
            "the state by rule, or corrected usage"),
    CLASS_NOT_IN_LIST(
            PLAUSIBILITY,
            "지금 목록에 없는 분류",
            "a class that is not in today's list",
            "오늘 유효한 표준분류 코드",
            "a class valid today"),
    SERIAL_TWICE(
            PLAUSIBILITY,
            "같은 센터에 같은 제조번호",
            "the serial number twice in the center",
            "장비마다 하나인 제조번호, 또는 한 번만 등록",
            "a serial number of its own, or one entry less"),
    POSSIBLY_TWICE(
            PLAUSIBILITY,
            "같은 센터에 이름·제작사·모델이 같고 제조번호 없음",
            "another of the same name, maker and model in the center, and no serial number",
            "구별할 제조번호, 또는 한 번만 등록",
            "a serial number that tells them apart, or one entry less"),

    NFEC_MISSING(
            IDENTIFIERS,
            "심의 대상 금액인데 NFEC 등록번호 없음",
            "of a cost in scope, but no NFEC number",
            "NFEC 등록번호",
            "its NFEC number"),
    NFEC_INVALID(
            IDENTIFIERS,
            "있을 수 없는 NFEC 등록번호",
            "an NFEC number that cannot be",
            "NFEC-연도-월-6자리",
            "NFEC-year-month-six digits"),
    ITUBE_MISSING(
            IDENTIFIERS,
            "심의 대상 금액의 공동활용 장비인데 i-Tube 번호 없음",
            "shared and in scope, but no i-Tube number",
            "i-Tube 번호",
            "its i-Tube number"),
    SERIAL_MISSING(
            IDENTIFIERS, "심의 대상 금액인데 제조번호 없음", "of a cost in scope, but no serial number", "제조번호", "its serial number"),
    ASSET_NO_PLACEHOLDER(
            IDENTIFIERS, "뜻 없는 자산번호", "an asset number that says nothing", "자산대장의 번호", "its number in the books");

    private final Part part;
    private final String wrongKo;
    private final String wrongEn;
    private final String expectedKo;
    private final String expectedEn;

    Criterion(Part part, String wrongKo, String wrongEn, String expectedKo, String expectedEn) {
        this.part = part;
        this.wrongKo = wrongKo;
        this.wrongEn = wrongEn;
        this.expectedKo = expectedKo;
        this.expectedEn = expectedEn;
    }

    Part part() {
        return part;
    }

    /** Whether it is put right at the center, once for all items. */
    boolean isOfCenter() {
        return name().startsWith("CENTER_");
    }

    String wrongKo() {
        return wrongKo;
    }

    String wrongEn() {
        return wrongEn;
    }

    String expectedKo() {
        return expectedKo;
    }

    String expectedEn() {
        return expectedEn;
    }
}
