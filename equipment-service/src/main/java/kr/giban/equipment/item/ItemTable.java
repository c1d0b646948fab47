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
    private static final List<Column> COLUMNS = List.of(
            of("센터코드", Item::centerCode),
            of("자산번호", Item::assetNo),
            of("장비ID", Item::id),
            of("센터명", Item::centerNameKo),
            of("지역코드", Item::regionCode),
            named("지역명", (item, names) -> names.region(item.regionCode())),
            said("NFEC등록번호", ItemContent::nfecNo),
            said("i-Tube번호", ItemContent::itubeNo),
            said("장비명(국문)", ItemContent::nameKo),
            said("장비명(영문)", ItemContent::nameEn),
            said("제작사", ItemContent::maker),
            said("모델명", ItemContent::model),
            said("규격", ItemContent::spec),
            said("표준분류", ItemContent::classCode),
            named("표준분류명", (item, names) -> names.classOf(item.content().classCode())),
            said("취득일", ItemContent::acquiredOn),
            said("취득금액", ItemContent::costKrw),
            said("재원", ItemContent::fund),
            said("설치장소", ItemContent::location),
            said("공동활용구분", ItemContent::sharing),
            word("공동활용구분명", ItemContent::sharing),
            said("단독활용사유", ItemContent::soleUseReason),
            said("장비상태", ItemTable::state),
            word("장비상태명", ItemTable::state),
            said("불용사유", ItemContent::retirementReason),
            said("불용일", ItemContent::retiredOn),
            said("유휴사유", ItemContent::idleReason),
            said("유휴시작일", ItemContent::idleSince),
            said("가동률연도", ItemContent::utilizationYear),
            said("가동률", ItemContent::utilizationPercent),
            said("특징", ItemContent::features),
            said("키워드", content -> joined(content.keywords())),
            said("과제코드", ItemContent::sourceTask),
            said("제조국", ItemContent::makerCountry),
            said("제조국명", content -> content.makerCountry() == null ? null : Countries.nameKo(content.makerCountry())),
            said("모델별칭", content -> joined(content.modelVariants())),
            said("제조번호", ItemContent::serialNumber),
            said("제조연도", ItemContent::manufactureYear),
            said("취득방법", ItemContent::acquisitionMethod),
            word("취득방법명", ItemContent::acquisitionMethod),
            said("측정방법", ItemContent::technique),
            said("측정항목", content -> joined(content.measuredVariables())),
            said("용도", ItemContent::purpose),
            said("활용분야", ItemContent::researchField),
            said("활용사례", ItemContent::useExamples),
            said("이용료", ItemContent::feeText),
            said("이용료금액", ItemContent::feeKrw),
            said("이용료단위", ItemContent::feeUnit),
            word("이용료단위명", ItemContent::feeUnit),
            said("소개페이지", ItemContent::landingPage),
            said("영구식별자", ItemContent::persistentId));

    static final List<String> HEADER = COLUMNS.stream().map(Column::header).toList();

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
