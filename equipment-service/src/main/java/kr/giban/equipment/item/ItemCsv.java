package kr.giban.equipment.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import kr.giban.platform.table.CsvTable;
import kr.giban.platform.time.Seoul;

/**
 * The inventory as a file, under the headers that an import knows, so that it can be corrected and sent back. It holds no
 * names and no phone numbers; an import leaves what a file lacks.
 */
@ApplicationScoped
class ItemCsv {
    private static final List<String> HEADER = List.of(
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
            "가동률연도",
            "가동률",
            "특징",
            "키워드",
            "과제코드");

    private final ItemListing listing;
    private final Clock clock;

    ItemCsv(ItemListing listing, Clock clock) {
        this.listing = listing;
        this.clock = clock;
    }

    /** All items of the filter, which is judged now, while the request is there; written when the answer is. */
    StreamingOutput of(ItemFilter filter) {
        ItemSelection selection = listing.select(filter, Seoul.today(clock));
        return out -> write(selection, out);
    }

    private void write(ItemSelection selection, OutputStream out) {
        try {
            CsvTable.write(out, HEADER, sink -> listing.each(selection, item -> sink.row(cells(item))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Object> cells(Item item) {
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
                content.utilizationYear(),
                content.utilizationPercent(),
                content.features(),
                Keywords.join(content.keywords()),
                content.sourceTask());
    }
}
