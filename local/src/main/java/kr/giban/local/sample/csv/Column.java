package kr.giban.local.sample.csv;

import java.util.Objects;
import kr.giban.local.sample.inventory.EquipmentItem;

/** The columns of the centers' files, with their Korean headers, in the order in which they stand. */
public enum Column {
    CENTER_CODE("센터코드"),
    ASSET_NO("자산번호"),
    NFEC_NO("NFEC등록번호"),
    ITUBE_NO("i-Tube번호"),
    NAME_KO("장비명(국문)"),
    NAME_EN("장비명(영문)"),
    MAKER("제작사"),
    MODEL("모델명"),
    SPECIFICATION("규격"),
    CLASS_CODE("표준분류"),
    ACQUIRED_ON("취득일"),
    COST("취득금액"),
    FUND("재원"),
    LOCATION("설치장소"),
    OPERATOR_NAME("담당자"),
    OPERATOR_PHONE("연락처"),
    SHARING("공동활용구분"),
    SOLE_USE_REASON("단독활용사유"),
    STATE("장비상태"),
    UTILIZATION("가동률(%)"),
    NOTE("비고");

    private final String header;

    Column(String header) {
        this.header = header;
    }

    public String header() {
        return header;
    }

    /** The value of the item as a careful writer writes it; empty where there is none. */
    String clean(EquipmentItem item) {
        Object value =
                switch (this) {
                    case CENTER_CODE -> item.centerCode();
                    case ASSET_NO -> item.assetNo();
                    case NFEC_NO -> item.nfecNo();
                    case ITUBE_NO -> item.itubeNo();
                    case NAME_KO -> item.nameKo();
                    case NAME_EN -> item.nameEn();
                    case MAKER -> item.maker();
                    case MODEL -> item.model();
                    case SPECIFICATION -> item.specification();
                    case CLASS_CODE -> item.classCode();
                    case ACQUIRED_ON -> item.acquiredOn();
                    case COST -> item.costKrw();
                    case FUND -> item.fundingSource().korean();
                    case LOCATION -> item.location();
                    case OPERATOR_NAME -> item.contact().name();
                    case OPERATOR_PHONE -> item.contact().phone();
                    case SHARING -> item.sharing().korean();
                    case SOLE_USE_REASON -> item.soleUseReason();
                    // A retired item says how it left, which says that it is retired.
                    case STATE ->
                        item.retirement() == null
                                ? item.state().korean()
                                : item.retirement().korean();
                    case UTILIZATION -> item.utilizationPercent();
                    case NOTE -> item.synthetic() ? "합성" : null;
                };
        return Objects.toString(value, "");
    }
}
