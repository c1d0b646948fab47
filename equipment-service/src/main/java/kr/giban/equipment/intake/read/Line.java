package kr.giban.equipment.intake.read;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param number its line in the file, or its row in the sheet, from 1
 */
public record Line(int number, List<String> cells) {
    public Line {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
