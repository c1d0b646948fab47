package kr.giban.equipment.intake.read;

import java.util.Set;

/**
 * Cells that say something other than a value.
 *
 * @param empty what people write where there is nothing; leaves the stored value, like an empty cell
 * @param clear empties the stored value
 */
public record Marks(Set<String> empty, Set<String> clear) {
    boolean isEmpty(String cell) {
        return cell.isBlank() || empty.contains(cell.strip());
    }

    boolean isClear(String cell) {
        return clear.contains(cell.strip());
    }
}
