package kr.giban.equipment.matrix;

import java.util.Optional;
import kr.giban.equipment.item.DiaryYear;

/**
 * Which matrix is wanted.
 *
 * @param year the one whose utilization is meant; none for what centers last reported, of whatever year
 */
record MatrixQuery(
        Dimension rows, Dimension columns, Measure measure, ClassLevel level, AsOf asOf, Optional<DiaryYear> year) {
    boolean shows(Dimension dimension) {
        return rows == dimension || columns == dimension;
    }
}
