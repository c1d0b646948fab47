package kr.giban.equipment.intake.read;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
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
    private static final Pattern IGNORED = Pattern.compile("[\\s\\x00\u00EF\u00BB\u00BF\u00FE\u00FF]");
    private static final WstxInputFactory FACTORY = factory();

    private final WorkbookTotals totals = new WorkbookTotals();

    private WorkbookGuard() {}

    static void check(ZipFile zip) throws IOException {
        if (zip.getEntry(TYPES) == null) {
            throw FileKinds.unsupported("ZIP");
        }
        WorkbookGuard guard = new WorkbookGuard();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            guard.part(zip, entry);
        }
        guard.totals.mustHaveWhatIsNamed();
    }

    /** Whatever its name: what cannot be read as XML cannot be read at all, and costs nothing. */
    private void part(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream in =
                new BufferedInputStream(new BoundedInputStream(zip.getInputStream(entry), totals::unpack))) {
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
        return signs.startsWith("<")
                || (signs.isEmpty() && !start.replace("\0", "").isEmpty());
    }

    private void xml(InputStream in) throws XMLStreamException {
        XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
        try {
            for (String encoding : Arrays.asList(xml.getCharacterEncodingScheme(), xml.getEncoding())) {
                if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
                    throw unreadable();
                }
            }
            WorkbookPart part = new WorkbookPart(xml, totals);
            while (xml.hasNext()) {
                part.event(xml.next());
            }
        } finally {
            xml.close();
        }
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
