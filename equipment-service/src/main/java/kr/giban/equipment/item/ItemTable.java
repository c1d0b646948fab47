package kr.giban.equipment.item;

import java.util.Arrays;
import java.util.List;

/**
 * The inventory as a table, under the headers that an import knows, so that it can be corrected and sent back. It holds no
 * names and no phone numbers; an import leaves what a file lacks.
 */
final class ItemTable {
    static final List<String> HEADER = List.of(
            "센터코드",
            "자산번호",
            "NFEC등록번호",
            "i-Tube번호",
            "장비명(국문)",
            "장비명(영문)",
            "제작사",
            "모델명",
            "규격",
            "표준분류",
            "취득일",
            "취득금액",
            "재원",
            "설치장소",
            "공동활용구분",
            "단독활용사유",
            "장비상태",
            "불용사유",
            "불용일",
            "가동률연도",
            "가동률",
            "특징",
            "키워드",
            "과제코드",
            "제조국",
            "모델별칭",
            "제조번호",
            "제조연도",
            "취득방법",
            "측정방법",
            "측정항목",
            "용도",
            "활용분야",
            "활용사례",
            "이용료",
            "이용료금액",
            "이용료단위",
            "소개페이지",
            "영구식별자");

    private ItemTable() {}

    static List<Object> cells(Item item) {
        ItemContent content = item.content();
        return Arrays.asList(
                item.centerCode(),
                item.assetNo(),
                content.nfecNo(),
                content.itubeNo(),
                content.nameKo(),
                content.nameEn(),
                content.maker(),
                content.model(),
                content.spec(),
                content.classCode(),
                content.acquiredOn(),
                content.costKrw(),
                content.fund(),
                content.location(),
                content.sharing(),
                content.soleUseReason(),
                content.retirementKind() == null ? content.reportedState() : content.retirementKind(),
                content.retirementReason(),
                content.retiredOn(),
                content.utilizationYear(),
                content.utilizationPercent(),
                content.features(),
                Keywords.join(content.keywords()),
                content.sourceTask(),
                content.makerCountry(),
                joined(content.modelVariants()),
                content.serialNumber(),
                content.manufactureYear(),
                content.acquisitionMethod(),
                content.technique(),
                joined(content.measuredVariables()),
                content.purpose(),
                content.researchField(),
                content.useExamples(),
                content.feeText(),
                content.feeKrw(),
                content.feeUnit(),
                content.landingPage(),
                content.persistentId());
    }

    private static String joined(List<String> texts) {
        return texts == null ? null : Keywords.join(texts);
    }
}
