package kr.giban.local.sample.roadmap;

import java.util.List;
import kr.giban.local.sample.Resources;
import kr.giban.local.sample.inventory.Cell;

/**
 * How many items of a class a division needs in a region, and how the sample inventory stands to it. Synthetic.
 *
 * @param code by which the sample's tasks name it
 */
public record Need(
        String code,
        String division,
        String classCode,
        String regionCode,
        int requiredQuantity,
        Coverage expected,
        String nameKo,
        String nameEn,
        boolean synthetic) {

    /** How what exists stands to what is needed. */
    public enum Coverage {
        BLANK,
        PARTIAL,
        COVERED,
        SURPLUS;

        /** The coverage of a need by so many items. */
        public static Coverage of(long existing, int required) {
            if (existing == 0) {
                return BLANK;
            }
            return existing < required ? PARTIAL : existing == required ? COVERED : SURPLUS;
        }
    }

    public static List<Need> load() {
        return Resources.rows("needs.csv", Need.class);
    }

    public Cell cell() {
        return new Cell(classCode, regionCode);
    }

    public boolean isBlank() {
        return expected == Coverage.BLANK;
    }
}
