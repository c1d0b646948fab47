package kr.giban.equipment.intake.read;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.giban.equipment.item.ItemSizes;

/** The columns that a file may have, and the headers under which people write them. */
public enum Column {
    CENTER_CODE("centerCode", 32, false, "센터코드", "지원센터코드", "기관코드"),
    ASSET_NO("assetNo", ItemSizes.ASSET_NO, false, "자산번호", "자산관리번호", "관리번호", "장비자산번호"),
    NFEC_NO("nfecNo", ItemSizes.NUMBER, true, "NFEC등록번호", "NFEC번호", "NFEC", "국가연구시설장비등록번호", "장비등록번호"),
    ITUBE_NO("itubeNo", ItemSizes.NUMBER, true, "i-Tube번호", "i-Tube등록번호", "아이튜브번호", "iTube"),
    NAME_KO("nameKo", ItemSizes.NAME, false, "장비명(국문)", "국문장비명", "장비명", "한글장비명", "장비명(한글)"),
    NAME_EN("nameEn", ItemSizes.NAME, true, "장비명(영문)", "영문장비명", "장비영문명"),
    MAKER("maker", ItemSizes.SHORT, true, "제작사", "제조사", "제작회사", "제조업체", "제작사명"),
    MODEL("model", ItemSizes.SHORT, true, "모델명", "모델", "모델번호", "형식"),
    SPEC("spec", ItemSizes.LONG, true, "규격", "사양", "장비규격", "주요사양"),
    CLASS_CODE("classCode", ItemSizes.NUMBER, true, "표준분류", "표준분류코드", "장비분류", "분류코드", "국가표준분류"),
    ACQUIRED_ON("acquiredOn", 60, true, "취득일", "취득일자", "구입일", "구입일자", "도입일", "구축일", "구축일자"),
    COST_KRW("costKrw", 60, true, "취득금액", "취득가액", "취득가", "구입금액", "구입가격", "구축비용", "장비가격"),
    FUND("fund", ItemSizes.SHORT, true, "재원", "재원구분", "구축재원"),
    LOCATION("location", ItemSizes.SHORT, true, "설치장소", "설치위치", "보관장소", "장소"),
    OPERATOR_NAME("operatorName", ItemSizes.NUMBER, true, "담당자", "담당자명", "장비담당자"),
    OPERATOR_PHONE("operatorPhone", ItemSizes.NUMBER, true, "연락처", "전화번호", "담당자연락처", "담당자전화번호"),
    SHARING("sharing", 60, true, "공동활용구분", "공동활용여부", "공동활용", "활용범위", "활용범위구분"),
    SOLE_USE_REASON("soleUseReason", ItemSizes.LONG, true, "단독활용사유", "단독사유"),
    REPORTED_STATE("reportedState", 60, false, "장비상태", "상태", "활용상태", "운영상태"),
    RETIREMENT_REASON("retirementReason", ItemSizes.LONG, true, "불용사유", "처분사유"),
    RETIRED_ON("retiredOn", 60, true, "불용일", "불용일자", "불용처리일", "처분일", "처분일자"),
    IDLE_REASON("idleReason", ItemSizes.LONG, true, "유휴사유", "미사용사유", "미활용사유"),
    IDLE_SINCE("idleSince", 60, true, "유휴시작일", "유휴일", "유휴일자", "미사용시작일"),
    UTILIZATION("utilizationPercent", 60, true, "가동률", "가동율", "장비가동률", "연간가동률"),
    UTILIZATION_YEAR("utilizationYear", 60, false, "가동률연도", "가동률기준연도", "가동연도"),
    FEATURES("features", ItemSizes.LONG, true, "특징", "장비특징", "주요기능", "장비설명"),
    KEYWORDS("keywords", 2 * ItemSizes.LONG, true, "키워드", "검색어", "핵심어"),
    SOURCE_TASK("sourceTask", ItemSizes.NUMBER, true, "과제코드", "구축과제", "로드맵과제코드"),
    MAKER_COUNTRY("makerCountry", 60, true, "제조국", "제작국", "제조국가", "제작국가", "생산국", "원산지"),
    MODEL_VARIANTS("modelVariants", 2 * ItemSizes.LONG, true, "모델별칭", "다른모델명", "파생모델", "유사모델명"),
    SERIAL_NUMBER("serialNumber", ItemSizes.SERIAL, true, "제조번호", "시리얼번호", "기기번호", "S/N", "Serial No"),
    MANUFACTURE_YEAR("manufactureYear", 60, true, "제조연도", "제작연도", "제조년도", "제작년도"),
    ACQUISITION_METHOD("acquisitionMethod", 60, true, "취득방법", "취득구분", "취득방식", "도입방법"),
    TECHNIQUE("technique", ItemSizes.SHORT, true, "측정방법", "측정유형", "분석방법", "시험방법", "기법"),
    MEASURED_VARIABLES("measuredVariables", 2 * ItemSizes.LONG, true, "측정항목", "분석항목", "시험항목", "측정변수"),
    PURPOSE("purpose", ItemSizes.LONG, true, "용도", "사용목적", "활용목적", "사용용도", "장비용도"),
    RESEARCH_FIELD("researchField", ItemSizes.SHORT, true, "활용분야", "적용분야", "연구분야", "사용분야"),
    USE_EXAMPLES("useExamples", ItemSizes.LONG, true, "활용사례", "장비활용사례", "이용사례", "활용예시"),
    FEE_TEXT("feeText", ItemSizes.LONG, true, "이용료", "사용료", "장비이용료", "장비사용료", "이용수수료", "이용료안내"),
    FEE_KRW("feeKrw", 60, true, "이용료금액", "사용료금액", "이용단가", "사용단가"),
    FEE_UNIT("feeUnit", 60, true, "이용료단위", "사용료단위", "과금단위", "이용료기준"),
    LANDING_PAGE("landingPage", ItemSizes.URL, true, "소개페이지", "홈페이지", "장비홈페이지", "상세페이지", "URL", "웹주소"),
    PERSISTENT_ID("persistentId", ItemSizes.SHORT, true, "영구식별자", "DOI", "PID", "장비DOI");

    private static final Map<String, Column> BY_HEADER = new HashMap<>();

    static {
        for (Column column : values()) {
            BY_HEADER.put(plain(column.field), column);
            for (String header : column.headers.split("\\|", -1)) {
                BY_HEADER.put(plain(header), column);
            }
        }
    }

    private final String field;
    private final int size;
    private final boolean clearable;
    /** Separated by bars, for an enum should hold nothing that can change. */
    private final String headers;

    Column(String field, int size, boolean clearable, String... headers) {
        this.field = field;
        this.size = size;
        this.clearable = clearable;
        this.headers = String.join("|", headers);
    }

    /** The API's name. */
    public String field() {
        return field;
    }

    /** The header under which it is usually written. */
    String usualHeader() {
        return headers.substring(0, (headers + "|").indexOf('|'));
    }

    int size() {
        return size;
    }

    boolean isClearable() {
        return clearable;
    }

    /** The column of a header, whatever spaces, brackets and marks it is written with, and without its unit. */
    static Optional<Column> ofHeader(String header) {
        return Optional.ofNullable(BY_HEADER.get(plain(Units.strip(header))));
    }

    static Optional<Column> ofField(String field) {
        return Arrays.stream(values()).filter(c -> c.field.equals(field)).findFirst();
    }

    static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{Nd}]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
