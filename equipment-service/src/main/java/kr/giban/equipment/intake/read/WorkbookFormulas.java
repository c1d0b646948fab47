package kr.giban.equipment.intake.read;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/**
 * What the formulas of one part cost whoever reads it. A shared formula stands there once and is written out anew for each
 * cell that has it; the arrays are gone through for each cell without a formula. Both count as if they were unpacked.
 */
final class WorkbookFormulas {
    private final WorkbookTotals totals;
    private final Map<Integer, Integer> shared = new HashMap<>();
    private int arrays;
    private Integer number;
    private boolean kept;
    private boolean base;
    private int length;

    WorkbookFormulas(WorkbookTotals totals) {
        this.totals = totals;
    }

    /** Another cell that may have to be looked for in the arrays. */
    void cell() {
        totals.unpack(arrays);
    }

    /** A formula begins. Returns how many characters its cell gets that do not stand there. */
    int begin(XMLStreamReader xml) {
        String type = xml.getAttributeValue(null, "t");
        boolean ranged = xml.getAttributeValue(null, "ref") != null;
        boolean array = "array".equals(type) && ranged;
        boolean isShared = "shared".equals(type);
        number = number(xml.getAttributeValue(null, "si"));
        base = isShared && ranged;
        kept = base || array;
        length = 0;
        if (kept) {
            totals.hold(Bounds.FORMULA_EACH);
        }
        if (array) {
            arrays++;
        }
        int writtenOut = isShared && !ranged ? shared.getOrDefault(number, 0) : 0;
        totals.unpack(writtenOut);
        return writtenOut;
    }

    void text(int characters) {
        length += characters;
        if (kept) {
            totals.hold(characters);
        }
    }

    void end() {
        if (base) {
            shared.put(number, length);
        }
    }

    private static Integer number(String text) {
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw WorkbookGuard.unreadable();
        }
    }
}
