package kr.giban.equipment.intake.read;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through a workbook before it is read. The library that reads it keeps what it meets (shared texts, a row up to its
 * last column) without asking how much that is; so every part is gone through first, in constant memory, by a parser that
 * can be told how large a tag may be.
 */
final class WorkbookGuard {
    private static final int PEEK = 512;
    private static final String TYPES = "[Content_Types].xml";
    private static final Set<String> KEPT = Set.of("xf", "numFmt", "Override", "Default", "Relationship", "sheet");
    private static final Pattern IGNORED = Pattern.compile("[\\s\\x00\u00EF\u00BB\u00BF\u00FE\u00FF]");
    private static final WstxInputFactory FACTORY = factory();

    private long unpacked;
    private long held;

    private WorkbookGuard() {}

    static void check(ZipFile zip) throws IOException {
        if (zip.getEntry(TYPES) == null) {
            throw FileKinds.unsupported("ZIP");
        }
        WorkbookGuard guard = new WorkbookGuard();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            guard.part(zip, entry);
        }
    }

    /** Whatever its name: what cannot be read as XML cannot be read at all, and costs nothing. */
    private void part(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream in =
                new BufferedInputStream(new BoundedInputStream(zip.getInputStream(entry), this::unpack))) {
            in.mark(PEEK);
            String start = new String(in.readNBytes(PEEK), StandardCharsets.ISO_8859_1);
            in.reset();
            if (mayBeXml(start)) {
                xml(in);
            }
        } catch (XMLStreamException e) {
            throw unreadable();
        }
    }

    /** So that nothing is passed over which another parser would take for XML, other encodings than UTF-8 are tried too. */
    private static boolean mayBeXml(String start) {
        String signs = IGNORED.matcher(start).replaceAll("");
        return signs.startsWith("<") || (signs.isEmpty() && !start.replace("\0", "").isEmpty());
    }

    private void unpack(int bytes) {
        unpacked += bytes;
        if (unpacked > Bounds.UNPACKED) {
            throw tooLarge();
        }
    }

    private void xml(InputStream in) throws XMLStreamException {
        XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
        try {
            for (String encoding : Arrays.asList(xml.getCharacterEncodingScheme(), xml.getEncoding())) {
                if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
                    throw unreadable();
                }
            }
            Part part = new Part(xml);
            while (xml.hasNext()) {
                part.event(xml.next());
            }
        } finally {
            xml.close();
        }
    }

    private void hold(long characters) {
        held += characters;
        if (held > Bounds.HELD) {
            throw tooLarge();
        }
    }

    /** One part, and where in it the parser is. */
    private final class Part {
        private final XMLStreamReader xml;
        private boolean holding;
        private boolean inCell;
        private long text;
        private int cells;
        private boolean number;
        private int digits;
        private boolean inValue;
        private final Set<String> names = new HashSet<>();

        Part(XMLStreamReader xml) {
            this.xml = xml;
        }

        void event(int event) {
            switch (event) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw unreadable();
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
                case "si" -> hold(true);
                case "f" -> {
                    if (xml.getAttributeValue(null, "t") != null) {
                        hold(false);
                    }
                }
                default -> {}
            }
            if (KEPT.contains(name)) {
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    WorkbookGuard.this.hold(xml.getAttributeValue(i).length());
                }
                WorkbookGuard.this.hold(Bounds.HELD_EACH);
            }
        }

        private void know(String name) {
            if (names.add(name) && names.size() > Bounds.NAMES) {
                throw tooLarge();
            }
        }

        private void hold(boolean fresh) {
            holding = true;
            text = fresh ? 0 : text;
            WorkbookGuard.this.hold(Bounds.HELD_EACH);
        }

        private void cell() {
            String place = xml.getAttributeValue(null, "r");
            if (place != null && !isPlace(place)) {
                throw unreadable();
            }
            cells++;
            if (cells > Bounds.SHEET_COLUMNS) {
                throw new UnreadableFileException("too-many-columns", Map.of("max", Bounds.COLUMNS));
            }
            inCell = true;
            text = 0;
            String type = xml.getAttributeValue(null, "t");
            number = type == null || type.equals("n");
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
            }
        }

        private void text(int length) {
            if (holding) {
                WorkbookGuard.this.hold(length);
            }
            text += length;
            if (text > Bounds.ROW) {
                throw new UnreadableFileException("row-too-long", Map.of("max", Bounds.ROW));
            }
            if (inCell && inValue && number) {
                digits += length;
                if (digits > Bounds.NUMBER) {
                    throw unreadable();
                }
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

    static UnreadableFileException unreadable() {
        return new UnreadableFileException("workbook-unreadable", Map.of());
    }

    static UnreadableFileException tooLarge() {
        return new UnreadableFileException("workbook-too-large", Map.of());
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Bounds.TAG);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, Bounds.DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Bounds.DEPTH);
        factory.setProperty(WstxInputProperties.P_MIN_TEXT_SEGMENT, 4 * 1024);
        return factory;
    }
}
