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
    UTILIZATION("utilizationPercent", 60, true, "가동률", "가동율", "장비가동률", "연간가동률"),
    UTILIZATION_YEAR("utilizationYear", 60, false, "가동률연도", "가동률기준연도", "가동연도"),
    FEATURES("features", ItemSizes.LONG, true, "특징", "장비특징", "주요기능", "장비설명"),
    KEYWORDS("keywords", 2 * ItemSizes.LONG, true, "키워드", "검색어", "핵심어"),
    SOURCE_TASK("sourceTask", ItemSizes.NUMBER, true, "과제코드", "구축과제", "로드맵과제코드");

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
