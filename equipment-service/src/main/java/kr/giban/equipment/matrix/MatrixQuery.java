package kr.giban.equipment.matrix;

/** Which matrix is wanted. */
record MatrixQuery(Dimension rows, Dimension columns, Measure measure, ClassLevel level, AsOf asOf) {
    boolean shows(Dimension dimension) {
        return rows == dimension || columns == dimension;
    }
}
