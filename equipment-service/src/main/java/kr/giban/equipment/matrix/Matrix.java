package kr.giban.equipment.matrix;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The inventory by two dimensions. Every pair of keys has its cell, also where there is nothing.
 *
 * @param asOf the day whose codes are the keys
 * @param takenAt of when the items are
 */
public record Matrix(
        Dimension rows,
        Dimension columns,
        Measure measure,
        ClassLevel level,
        LocalDate asOf,
        Instant takenAt,
        List<Key> rowKeys,
        List<Key> columnKeys,
        List<Cell> cells,

        @Schema(description = "세어진 장비 수 · how many items were counted")
        long items) {

    /** One row or column. */
    public record Key(String key, String nameKo, String nameEn) {}

    /** One crossing; {@code items} says on how many its value rests. */
    public record Cell(
            String row,
            String column,
            long items,

            @Schema(description = "건수, 원, 또는 가동률 평균(%) · count, KRW or mean percent; absent where no figure is known")
            BigDecimal value) {}
}
