package kr.giban.equipment.intake.read;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** One part, and where in it the parser is. */
final class WorkbookPart {
    private static final Set<String> KEPT = Set.of("xf", "numFmt", "Override", "Default", "Relationship", "sheet");

    private final XMLStreamReader xml;
    private final WorkbookTotals totals;
    private final WorkbookFormulas formulas;
    private final Set<String> names = new HashSet<>();
    private final StringBuilder index = new StringBuilder();
    private int rows;
    private int cells;
    private long rowText;
    private boolean inCell;
    private String inside;
    private boolean number;
    private boolean named;
    private int digits;
    private boolean inText;
    private long text;

    WorkbookPart(XMLStreamReader xml, WorkbookTotals totals) {
        this.xml = xml;
        this.totals = totals;
        this.formulas = new WorkbookFormulas(totals);
    }

    void event(int event) {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw WorkbookGuard.unreadable();
            case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                text(xml.getTextLength());
            default -> {}
        }
    }

    private void start(String name) {
        know(name);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            know(xml.getAttributeLocalName(i));
        }
        switch (name) {
            case "row" -> row();
            case "c" -> cell();
            case "v", "f", "is" -> inside(name);
            case "si" -> sharedText();
            case "numFmt" -> format(xml.getAttributeValue(null, "formatCode"));
            default -> {}
        }
        if (KEPT.contains(name)) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                totals.hold(xml.getAttributeValue(i).length());
            }
            totals.hold(Bounds.HELD_EACH);
        }
    }

    private void know(String name) {
        if (names.add(name) && names.size() > Bounds.NAMES) {
            throw WorkbookGuard.tooLarge();
        }
    }

    /** What a row in a row holds is counted with the outer one: whoever reads on may take them for one. */
    private void row() {
        mustBe(!inCell);
        rows++;
        if (rows == 1) {
            cells = 0;
            rowText = 0;
        }
    }

    private void cell() {
        mustBe(!inCell);
        if (rows == 0) {
            return;
        }
        String place = xml.getAttributeValue(null, "r");
        mustBe(place == null || isPlace(place));
        cells++;
        if (cells > Bounds.SHEET_COLUMNS) {
            throw new UnreadableFileException("too-many-columns", Map.of("max", Bounds.COLUMNS));
        }
        inCell = true;
        inside = null;
        String type = xml.getAttributeValue(null, "t");
        number = type == null || type.equals("n");
        named = "s".equals(type);
        if (!named && !"inlineStr".equals(type)) {
            formulas.cell();
        }
    }

    private void inside(String name) {
        if (!inCell) {
            return;
        }
        mustBe(inside == null);
        inside = name;
        digits = 0;
        index.setLength(0);
        if (name.equals("f")) {
            addToRow(formulas.begin(xml));
        }
    }

    private void sharedText() {
        mustBe(!inText);
        inText = true;
        text = 0;
        totals.shared();
        totals.hold(Bounds.HELD_EACH);
    }

    /** Each number that has the format is held against it. */
    private static void format(String code) {
        mustBe(code == null || code.length() <= Bounds.FORMAT);
    }

    private void end(String name) {
        switch (name) {
            case "row" -> rows--;
            case "c" -> inCell = false;
            case "si" -> inText = false;
            default -> {
                if (inCell && name.equals(inside)) {
                    endInside();
                }
            }
        }
    }

    private void endInside() {
        if (inside.equals("f")) {
            formulas.end();
        } else if (named && !index.toString().isBlank()) {
            totals.named(index.toString().strip());
        }
        inside = null;
    }

    private void text(int length) {
        if (inText) {
            totals.hold(length);
            text += length;
            mustFit(text);
        }
        if (rows > 0) {
            addToRow(length);
        }
        if (inside == null || !inCell) {
            return;
        }
        if (inside.equals("f")) {
            formulas.text(length);
        }
        if (inside.equals("v") && (number || named)) {
            digits += length;
            mustBe(digits <= Bounds.NUMBER);
        }
        if (inside.equals("v") && named) {
            index.append(xml.getText());
        }
    }

    private void addToRow(int length) {
        rowText += length;
        mustFit(rowText);
    }

    private static void mustFit(long characters) {
        if (characters > Bounds.ROW) {
            throw new UnreadableFileException("row-too-long", Map.of("max", Bounds.ROW));
        }
    }

    /** No spreadsheet writes it otherwise; and where tags stood in each other, it could be counted less than is held. */
    private static void mustBe(boolean sound) {
        if (!sound) {
            throw WorkbookGuard.unreadable();
        }
    }

    /** Up to three letters and seven digits: at most the eighteen thousandth column. */
    private static boolean isPlace(String place) {
        int letters = 0;
        while (letters < place.length() && place.charAt(letters) >= 'A' && place.charAt(letters) <= 'Z') {
            letters++;
        }
        int digits = letters;
        while (digits < place.length() && place.charAt(digits) >= '0' && place.charAt(digits) <= '9') {
            digits++;
        }
        return letters > 0 && letters <= 3 && digits > letters && digits <= letters + 7 && digits == place.length();
    }
}
