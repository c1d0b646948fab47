package kr.giban.equipment.intake.read;

import java.util.List;
import java.util.Set;

/**
 * A row as it stands in the file.
 *
 * @param number its line in the file, or its row in the sheet, from 1
 * @param uncalculated the places, from 0, of formulas whose value the workbook does not hold
 */
public record Line(int number, List<String> cells, Set<Integer> uncalculated) {
    public Line {
        cells = List.copyOf(cells);
        uncalculated = Set.copyOf(uncalculated);
    }

    public Line(int number, List<String> cells) {
        this(number, cells, Set.of());
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
