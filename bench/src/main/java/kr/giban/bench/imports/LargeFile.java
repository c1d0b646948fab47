package kr.giban.bench.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kr.giban.local.sample.SampleYear;
import kr.giban.local.sample.inventory.EquipmentItem;

/** As many items as wished: those of the sample again and again, each time under other numbers. */
final class LargeFile {
    private final List<EquipmentItem> items;
    private final Path folder;

    LargeFile(SampleYear year, Path folder) {
        this.items = year.inventory().items();
        this.folder = folder;
    }

    Path write(int rows) {
        Path file = folder.resolve("items-" + rows + ".csv");
        try (CsvWriter csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
            csv.writeRecord("센터코드", "자산번호", "장비명(국문)", "장비명(영문)", "제작사", "모델명", "표준분류", "취득일", "취득금액(원)", "공동활용구분");
            for (int i = 0; i < rows; i++) {
                EquipmentItem item = items.get(i % items.size());
                csv.writeRecord(
                        item.centerCode(),
                        item.assetNo() + "-" + i / items.size(),
                        item.nameKo(),
                        item.nameEn(),
                        item.maker(),
                        item.model(),
                        item.classCode(),
                        item.acquiredOn().toString(),
                        Long.toString(item.costKrw()),
                        "공동활용허용");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
