package kr.giban.equipment.item;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The inventory as a table, under the headers that an import knows, so that it can be corrected and sent back. Beside them
 * stand columns for people and other programs, which an import passes over: the item's id, and what codes are called. It
 * holds no names and no phone numbers of persons; an import leaves what a file lacks.
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

    /** A column and what stands in it; null is an empty cell. */
    private record Column(String header, BiFunction<Item, CodeNames, Object> cell) {}

    private static Column of(String header, Function<Item, Object> cell) {
        return new Column(header, (item, names) -> cell.apply(item));
    }

    private static Column said(String header, Function<ItemContent, Object> cell) {
        return new Column(header, (item, names) -> cell.apply(item.content()));
    }

    private static Column word(String header, Function<ItemContent, Enum<?>> value) {
        return said(header, content -> ItemWords.ko(value.apply(content)));
    }

    private static Column named(String header, BiFunction<Item, CodeNames, Object> cell) {
        return new Column(header, cell);
    }

    static List<Object> cells(Item item, CodeNames names) {
        List<Object> cells = new ArrayList<>(COLUMNS.size());
        for (Column column : COLUMNS) {
            cells.add(column.cell().apply(item, names));
        }
        return cells;
    }

    /** Of a retired item how it was: that says that it is retired, too. */
    private static Enum<?> state(ItemContent content) {
        return content.retirementKind() == null ? content.reportedState() : content.retirementKind();
    }

    private static String joined(List<String> texts) {
        return texts == null ? null : Keywords.join(texts);
    }
}
