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
    private boolean holding;
    private boolean inCell;
    private long text;
    private int cells;
    private boolean number;
    private boolean named;
    private final StringBuilder index = new StringBuilder();
    private int digits;
    private boolean inValue;
    private final Set<String> names = new HashSet<>();

    WorkbookPart(XMLStreamReader xml, WorkbookTotals totals) {
        this.xml = xml;
        this.totals = totals;
    }

    void event(int event) {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw WorkbookGuard.unreadable();
            case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (holding || inCell) {
                    text(xml.getTextLength());
                }
            }
            default -> {}
        }
    }

    private void start(String name) {
        know(name);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            know(xml.getAttributeLocalName(i));
        }
        switch (name) {
            case "row" -> cells = 0;
            case "v" -> {
                inValue = true;
                digits = 0;
            }
            case "c" -> cell();
            case "si" -> {
                totals.shared();
                hold(true);
            }
            case "f" -> {
                if (xml.getAttributeValue(null, "t") != null) {
                    hold(false);
                }
            }
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

    private void hold(boolean fresh) {
        holding = true;
        text = fresh ? 0 : text;
        totals.hold(Bounds.HELD_EACH);
    }

    private void cell() {
        String place = xml.getAttributeValue(null, "r");
        if (place != null && !isPlace(place)) {
            throw WorkbookGuard.unreadable();
        }
        cells++;
        if (cells > Bounds.SHEET_COLUMNS) {
            throw new UnreadableFileException("too-many-columns", Map.of("max", Bounds.COLUMNS));
        }
        inCell = true;
        text = 0;
        String type = xml.getAttributeValue(null, "t");
        number = type == null || type.equals("n");
        named = "s".equals(type);
        index.setLength(0);
    }

    private void end(String name) {
        if (name.equals("si") || name.equals("f")) {
            holding = false;
        }
        if (name.equals("c")) {
            inCell = false;
        }
        if (name.equals("v")) {
            inValue = false;
            name(index.toString().strip());
        }
    }

    private void name(String text) {
        if (inCell && named && !text.isEmpty()) {
            totals.named(text);
        }
    }

    private void text(int length) {
        if (holding) {
            totals.hold(length);
        }
        text += length;
        if (text > Bounds.ROW) {
            throw new UnreadableFileException("row-too-long", Map.of("max", Bounds.ROW));
        }
        if (inCell && inValue && named) {
            index.append(xml.getText());
        }
        if (inCell && inValue && (number || named)) {
            digits += length;
            if (digits > Bounds.NUMBER) {
                throw WorkbookGuard.unreadable();
            }
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
