package kr.giban.equipment.matrix;

import java.time.LocalDate;

/** Which matrix is wanted. */
record MatrixQuery(Dimension rows, Dimension columns, Measure measure, ClassLevel level, LocalDate asOf) {
    /** Whether the inventory is counted by both dimensions already. */
    boolean isTallied() {
        return rows.isTallied() && columns.isTallied();
    }
}
