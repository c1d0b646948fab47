package kr.giban.equipment.intake.read;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * A file as somebody might send it, in good faith or not.
 *
 * @param codes what is said of it: why it cannot be read, or what is wrong with its rows; nothing if it is read as it is meant
 */
public record Malformed(String name, Supplier<FileContent> file, Set<String> codes) {
    private static final String HEADER = "자산번호,장비명,취득일,취득금액\n";
    private static final String ROW = "A-1,현미경,2017-11-24,350000000\n";
    private static final Charset CP949 = Encodings.CP949;
    private static final long HUNDRED_MEGABYTES = 100L << 20;
    private static final String SHARES = "<c><f t='shared' si='0'/><v>1</v></c>";

    @Override
    public String toString() {
        return name;
    }

    /** All of them. */
    public static List<Malformed> all() {
        List<Malformed> all = new ArrayList<>();
        encodings(all);
        lines(all);
        cells(all);
        otherKinds(all);
        packages(all);
        sheets(all);
        workbookCells(all);
        bombs(all);
        expensive(all);
        all.add(new Malformed("one cell of 100 MB", () -> Malformed::hugeCell, Set.of("csv-broken")));
        return all;
    }

    /** Those of at most some megabytes, packed and unpacked. */
    public static List<Malformed> small() {
        List<Malformed> small = new ArrayList<>();
        encodings(small);
        lines(small);
        cells(small);
        otherKinds(small);
        packages(small);
        sheets(small);
        workbookCells(small);
        return small;
    }

    private static void encodings(List<Malformed> all) {
        all.add(text("UTF-16 with a mark", () -> bytes("\uFEFF" + HEADER + ROW, UTF_16LE)));
        all.add(text("UTF-16, big end first, with a mark", () -> bytes("\uFEFF" + HEADER + ROW, UTF_16BE)));
        all.add(text("UTF-16 without a mark", () -> bytes(HEADER + ROW, UTF_16LE), "encoding-unreadable"));
        all.add(text(
                "UTF-16 that ends within a character",
                () -> cut(bytes("\uFEFF" + HEADER + ROW, UTF_16LE), 1),
                "encoding-unreadable"));
        all.add(text(
                "UTF-8 that ends within a letter",
                () -> cut(bytes(HEADER + "A-1,현미", UTF_8), 1),
                "encoding-unreadable"));
        all.add(text("a NUL", () -> bytes(HEADER + "A-1,현\0미경,,\n", UTF_8), "encoding-unreadable"));
        all.add(text("a mark twice", () -> bytes("\uFEFF\uFEFF" + HEADER + ROW, UTF_8)));
        all.add(text("a mark twice before a quotation mark", () -> bytes("\uFEFF\uFEFF\"자산번호\",장비명\nA-1,x\n", UTF_8)));
        all.add(text(
                "a mark of UTF-8 before CP949",
                () -> join(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, bytes(HEADER, CP949)),
                "encoding-unreadable"));
        all.add(text("CP949", () -> bytes(HEADER + "A-1,똠방각하,,\n", CP949)));
        all.add(text(
                "CP949 with bad bytes",
                () -> join(bytes(HEADER + "A-1,", CP949), new byte[] {(byte) 0xFF, (byte) 0xFF}, bytes(",,\n", CP949)),
                "encoding-unreadable"));
        all.add(text(
                "CP949 and UTF-8 in one file",
                () -> join(bytes(HEADER, CP949), bytes(ROW, UTF_8)),
                "encoding-unreadable"));
        all.add(text(
                "letters that are Hangul in CP949 and accents in UTF-8",
                () -> bytes("assetNo,nameKo\nA-1,창천\n", CP949),
                "encoding-ambiguous"));
        all.add(text(
                "Japanese in Shift-JIS",
                () -> bytes("自動,顕微鏡名\n装置,テスト\n", Charset.forName("Shift_JIS")),
                "header-unknown"));
    }

    private static void lines(List<Malformed> all) {
        all.add(text("nothing but a mark", () -> bytes("\uFEFF", UTF_8), "file-empty"));
        all.add(text("nothing but blank lines", () -> bytes("\n\r\n ,,\n", UTF_8), "file-empty"));
        all.add(text("a header only", () -> bytes(HEADER, UTF_8)));
        all.add(text("no header", () -> bytes(ROW, UTF_8), "header-unknown"));
        all.add(text("headers that nobody knows", () -> bytes("번호,이름,값\n1,2,3\n", UTF_8), "header-unknown"));
        all.add(text("a header twice", () -> bytes("자산번호,장비명,장비명\nA-1,가,나\n", UTF_8), "column-twice"));
        all.add(text("two headers of one column", () -> bytes("자산번호,관리번호\nA-1,A-2\n", UTF_8), "column-twice"));
        all.add(text(
                "a very long header",
                () -> bytes("자산번호," + "가".repeat(70_000) + "\nA-1,x\n", UTF_8),
                "header-too-long"));
        all.add(text(
                "a long first line without a header", () -> bytes("x".repeat(60_000) + "\n", UTF_8), "header-unknown"));
        all.add(text("two thousand columns", () -> bytes("자산번호" + ",x".repeat(2_000) + "\n", UTF_8), "csv-broken"));
        all.add(text("a million columns", () -> bytes("자산번호" + ",x".repeat(1_000_000) + "\n", UTF_8), "csv-broken"));
        all.add(text(
                "a million columns in a row",
                () -> bytes(HEADER + "A-1" + ",".repeat(1_000_000) + "\n", UTF_8),
                "csv-broken"));
        all.add(text(
                "rows too long and too short", () -> bytes(HEADER + "A-1\nA-2,현미경,,,,무엇\n", UTF_8), "too-many-cells"));
        all.add(text("all line ends at once", () -> bytes("자산번호,장비명\rA-1,가\nA-2,나\r\nA-3,다", UTF_8)));
        all.add(text(
                "a quotation mark that is not closed",
                () -> bytes(HEADER + "A-1,\"현미경,,\n" + ROW.repeat(100), UTF_8),
                "csv-broken"));
        all.add(text(
                "letters after a closed quotation mark", () -> bytes(HEADER + "A-1,\"현미\"경,,\n", UTF_8), "csv-broken"));
        all.add(text("bars for commas", () -> bytes("자산번호|장비명\nA-1|가\n", UTF_8), "header-unknown"));
    }

    private static void cells(List<Malformed> all) {
        all.add(text(
                "formulas that would run",
                () -> bytes(HEADER + "A-1,=HYPERLINK(\"x\"),=1+1,@SUM(1)\n", UTF_8),
                "date-unreadable",
                "amount-unreadable"));
        all.add(text("errors of formulas", () -> bytes(HEADER + "A-1,#REF!,#N/A,#DIV/0!\n", UTF_8), "cell-in-error"));
        all.add(text(
                "days that there are not",
                () -> bytes(HEADER + "A-1,가,2019-02-30,1\nA-2,나,2019,1\nA-3,다,05/06/07,1\n", UTF_8),
                "date-invalid",
                "date-incomplete",
                "date-ambiguous"));
        all.add(text(
                "numbers of days out of range",
                () -> bytes(HEADER + "A-1,가,-1,1\nA-2,나,2958466,1\nA-3,다,99999,1\n", UTF_8),
                "date-unreadable",
                "date-in-future"));
        all.add(text(
                "amounts that could be others",
                () -> bytes(HEADER + "A-1,가,,1억 2천\nA-2,나,,120.000\nA-3,다,,\"1,2\"\nA-4,라,,-5\nA-5,마,,1e30\n", UTF_8),
                "amount-ambiguous",
                "amount-unreadable",
                "amount-negative",
                "amount-too-large"));
        all.add(text(
                "a cell longer than its column",
                () -> bytes(HEADER + "A-1," + "가".repeat(301) + ",,\n", UTF_8),
                "too-long"));
        all.add(text(
                "an asset number for a path", () -> bytes(HEADER + "../../1,가,,\n", UTF_8), "asset-number-unusable"));
        all.add(text("no asset number", () -> bytes(HEADER + ",가,,\n", UTF_8), "required"));
    }

    private static void otherKinds(List<Malformed> all) {
        String type = "file-type-unsupported";
        all.add(text("a PDF", () -> bytes("%PDF-1.7\n1 0 obj\n", UTF_8), type));
        all.add(text(
                "an old workbook, or one with a password",
                () -> join(
                        new byte[] {
                            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                        },
                        new byte[4096]),
                type));
        all.add(text(
                "a page that is called XLS",
                () -> bytes("\r\n<html><table><tr><td>자산번호</td></tr></table></html>", UTF_8),
                type));
        all.add(text(
                "a workbook of 2003 in XML", () -> bytes("\uFEFF<?xml version=\"1.0\"?><Workbook/>", UTF_8), type));
        all.add(text("rich text", () -> bytes("{\\rtf1 자산번호}", UTF_8), type));
        all.add(text("a picture", () -> join(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, new byte[64]), type));
        all.add(text("a packed file", () -> gzip(bytes(HEADER + ROW, UTF_8)), type));
        all.add(text("an empty archive", () -> join(new byte[] {'P', 'K', 5, 6}, new byte[18]), type));
    }

    private static void packages(List<Malformed> all) {
        String unreadable = "workbook-unreadable";
        all.add(book(
                "an archive of a CSV",
                () -> Xlsx.of("").without(Xlsx.TYPES).without(Xlsx.BOOK).part("inventory.csv", HEADER),
                "file-type-unsupported"));
        all.add(book(
                "an archive in an archive",
                () -> new Xlsx().part("inner.xlsx", Xlsx.of("").bytes()),
                "file-type-unsupported"));
        all.add(book("a workbook with another one inside", () -> Xlsx.of(Xlsx.row(2, "A-1", "현미경"))
                .part("xl/embeddings/inner.xlsx", Xlsx.of("").bytes())));
        all.add(book("a workbook with macros", () -> Xlsx.of(Xlsx.row(2, "A-1", "현미경"))
                .replace(
                        Xlsx.TYPES,
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
                .part("xl/vbaProject.bin", join(new byte[] {(byte) 0xD0, (byte) 0xCF}, new byte[512]))));
        all.add(book(
                "a text document",
                () -> Xlsx.of("").without(Xlsx.BOOK).without(Xlsx.SHEET).part("word/document.xml", "<document/>"),
                unreadable));
        all.add(book("a workbook without its sheet", () -> Xlsx.of("").without(Xlsx.SHEET), unreadable));
        all.add(book("a workbook without its list of sheets", () -> Xlsx.of("").without(Xlsx.BOOK), unreadable));
        all.add(text(
                "half a workbook",
                () -> cut(Xlsx.of(Xlsx.row(2, "A-1", "현미경").repeat(50)).bytes(), 300),
                unreadable));
        all.add(text(
                "a workbook with a broken byte",
                () -> broken(Xlsx.of(Xlsx.row(2, "A-1", "현미경").repeat(50)).bytes()),
                unreadable));
        all.add(book(
                "XML that is not closed",
                () -> Xlsx.of("").part(Xlsx.SHEET, "<worksheet><sheetData><row r='1'><c"),
                unreadable));
        all.add(book("a sheet that is no XML", () -> Xlsx.of("").part(Xlsx.SHEET, "자산번호,장비명"), unreadable));
        all.add(book(
                "a sheet in UTF-16",
                () -> Xlsx.of("").part(Xlsx.SHEET, bytes("\uFEFF" + Xlsx.sheet(Xlsx.HEADER), UTF_16LE)),
                unreadable));
        all.add(book(
                "an entity of a file",
                () -> entity("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"),
                unreadable));
        all.add(book(
                "an entity of an address",
                () -> entity("<!DOCTYPE x [<!ENTITY e SYSTEM 'http://127.0.0.1:1/'>]>"),
                unreadable));
        all.add(book(
                "entities of entities",
                () -> entity("<!DOCTYPE x [<!ENTITY a '" + "x".repeat(1000) + "'><!ENTITY b '" + "&a;".repeat(1000)
                        + "'><!ENTITY e '" + "&b;".repeat(1000) + "'>]>"),
                unreadable));
    }

    private static void sheets(List<Malformed> all) {
        String second = "<sheet name='장비' sheetId='1' r:id='r1'/><sheet name='참고' sheetId='2' r:id='r2'/>";
        all.add(book("two sheets: the first counts", () -> Xlsx.of(Xlsx.row(2, "A-1", "현미경"))
                .part(Xlsx.BOOK, Xlsx.book(second))
                .part("xl/worksheets/sheet2.xml", Xlsx.sheet(""))));
        all.add(book("a hidden sheet: the first that is seen counts", () -> Xlsx.of("")
                .part(Xlsx.SHEET, Xlsx.sheet(""))
                .part(Xlsx.BOOK, Xlsx.book(second.replace("name='장비'", "name='장비' state='hidden'")))
                .part("xl/worksheets/sheet2.xml", Xlsx.sheet(Xlsx.HEADER + Xlsx.row(2, "A-1", "현미경")))));
        all.add(book(
                "all sheets hidden",
                () -> Xlsx.of("")
                        .part(Xlsx.BOOK, Xlsx.book("<sheet name='장비' sheetId='1' state='veryHidden' r:id='r1'/>")),
                "workbook-without-sheet"));
        all.add(book("no sheet at all", () -> Xlsx.of("").part(Xlsx.BOOK, Xlsx.book("")), "workbook-without-sheet"));
        all.add(book("an empty sheet", () -> Xlsx.of("").part(Xlsx.SHEET, Xlsx.sheet("")), "file-empty"));
        all.add(book(
                "a title above the header",
                () -> Xlsx.of("").part(Xlsx.SHEET, Xlsx.sheet(Xlsx.row(1, "2022년 장비 현황") + Xlsx.HEADER)),
                "header-unknown"));
    }

    private static void workbookCells(List<Malformed> all) {
        all.add(book(
                "a formula without its value",
                () -> Xlsx.of("<row r='2'>" + Xlsx.text("A2", "A-1") + "<c r='B2'><f>1+1</f></c></row>"),
                "formula-uncalculated"));
        all.add(book(
                "a formula with its value",
                () -> Xlsx.of(
                        "<row r='2'>" + Xlsx.text("A2", "A-1") + "<c r='B2' t='str'><f>A1</f><v>현미경</v></c></row>")));
        all.add(book(
                "a formula that failed",
                () -> Xlsx.of(
                        "<row r='2'>" + Xlsx.text("A2", "A-1") + "<c r='D2' t='e'><f>1/0</f><v>#DIV/0!</v></c></row>"),
                "cell-in-error"));
        all.add(book(
                "numbers of days of a workbook out of range",
                () -> Xlsx.of("<row r='2'>" + Xlsx.text("A2", "A-1") + "<c r='C2'><v>-5</v></c></row><row r='3'>"
                        + Xlsx.text("A3", "A-2") + "<c r='C3'><v>2958466</v></c></row>"),
                "date-unreadable"));
        all.add(book(
                "a number that is none",
                () -> Xlsx.of("<row r='2'>" + Xlsx.text("A2", "A-1") + "<c r='D2'><v>many</v></c></row>"),
                "workbook-unreadable"));
        all.add(book(
                "a number of a million digits",
                () -> Xlsx.of("<row r='2'>" + Xlsx.text("A2", "A-1") + "<c r='D2'><v>" + "9".repeat(1_000_000)
                        + "</v></c></row>"),
                "workbook-unreadable"));
        all.add(book(
                "a number beyond all others",
                () -> Xlsx.of("<row r='2'>" + Xlsx.text("A2", "A-1") + "<c r='D2'><v>1E999999999</v></c></row>"),
                "amount-unreadable"));
        all.add(book(
                "a column that no sheet has",
                () -> Xlsx.of("<row r='2'>" + Xlsx.text("ZZZZZZ2", "A-1") + "</row>"),
                "workbook-unreadable"));
        all.add(book(
                "the last column of a sheet",
                () -> Xlsx.of("<row r='2'>" + Xlsx.text("A2", "A-1") + Xlsx.text("XFD2", "x") + "</row>"),
                "too-many-cells"));
        all.add(book(
                "a shared text that there is not",
                () -> Xlsx.of("<row r='2'><c r='A2' t='s'><v>99</v></c></row>"),
                "workbook-unreadable"));
        all.add(book("a text with escaped signs", () -> Xlsx.of(Xlsx.row(2, "A-1", "현미경_x000D_"))));
    }

    private static void bombs(List<Malformed> all) {
        all.add(book(
                "one cell of 100 MB in a workbook",
                () -> Xlsx.of("").part(Xlsx.SHEET, out -> {
                    out.write(bytes(
                            "<worksheet><sheetData>" + Xlsx.HEADER + "<row r='2'><c r='A2' t='inlineStr'><is><t>",
                            UTF_8));
                    Xlsx.repeat(out, "A", HUNDRED_MEGABYTES);
                }),
                "row-too-long"));
        all.add(book(
                "100 MB of text in pieces",
                () -> Xlsx.of("").part(Xlsx.SHEET, out -> {
                    out.write(bytes(
                            "<worksheet><sheetData>" + Xlsx.HEADER + "<row r='2'><c r='A2' t='inlineStr'><is>", UTF_8));
                    Xlsx.repeat(out, "<t><![CDATA[AAAAAAAAAAAAAAAA]]></t>", HUNDRED_MEGABYTES);
                }),
                "row-too-long"));
        all.add(book(
                "a million shared texts and more",
                () -> Xlsx.of("").part(Xlsx.TEXTS, out -> {
                    out.write(bytes("<sst>", UTF_8));
                    Xlsx.repeat(out, "<si><t>shared text</t></si>", HUNDRED_MEGABYTES);
                }),
                "workbook-too-large"));
        all.add(book(
                "one shared text of 100 MB",
                () -> Xlsx.of("").part(Xlsx.TEXTS, out -> {
                    out.write(bytes("<sst><si><t>", UTF_8));
                    Xlsx.repeat(out, "A", HUNDRED_MEGABYTES);
                }),
                "row-too-long"));
        all.add(book(
                "a tag whose name does not end",
                () -> Xlsx.of("").part(Xlsx.SHEET, out -> {
                    out.write(bytes("<worksheet><", UTF_8));
                    Xlsx.repeat(out, "a", HUNDRED_MEGABYTES);
                }),
                "row-too-long"));
        all.add(book(
                "an attribute of 100 MB",
                () -> Xlsx.of("").part(Xlsx.SHEET, out -> {
                    out.write(bytes("<worksheet x='", UTF_8));
                    Xlsx.repeat(out, "a", HUNDRED_MEGABYTES);
                }),
                "workbook-unreadable"));
        all.add(book(
                "tags within tags",
                () -> Xlsx.of("").part(Xlsx.SHEET, "<worksheet>" + "<a>".repeat(100_000)),
                "workbook-unreadable"));
        all.add(book(
                "names without number",
                () -> Xlsx.of("")
                        .part(
                                Xlsx.SHEET,
                                "<worksheet>"
                                        + IntStream.range(0, 20_000)
                                                .mapToObj(i -> "<n" + i + "/>")
                                                .collect(Collectors.joining())
                                        + "</worksheet>"),
                "workbook-too-large"));
        all.add(book(
                "styles without number",
                () -> Xlsx.of("").part("xl/styles.xml", out -> {
                    out.write(bytes("<styleSheet><cellXfs>", UTF_8));
                    Xlsx.repeat(out, "<xf numFmtId='1'/>", HUNDRED_MEGABYTES);
                }),
                "workbook-too-large"));
        all.add(book(
                "a row of a million cells",
                () -> Xlsx.of("").part(Xlsx.SHEET, out -> {
                    out.write(bytes("<worksheet><sheetData>" + Xlsx.HEADER + "<row r='2'>", UTF_8));
                    Xlsx.repeat(out, "<c t='b'><v>1</v></c>", 21_000_000);
                }),
                "too-many-columns"));
        all.add(book(
                "a bomb",
                () -> Xlsx.of("").part(Xlsx.SHEET, out -> {
                    out.write(bytes("<worksheet><sheetData>" + Xlsx.HEADER, UTF_8));
                    String blank = " ".repeat(2_000);
                    Xlsx.repeat(out, "<row r='2'><c r='A2'><v>1</v></c></row>" + blank, Bounds.UNPACKED + (1 << 20));
                }),
                "workbook-too-large"));
        all.add(new Malformed(
                "ten thousand parts",
                () -> content(IntStream.range(0, 10_000)
                        .boxed()
                        .reduce(Xlsx.of(""), (xlsx, i) -> xlsx.part("p" + i, new byte[0]), (one, other) -> one)
                        .bytes()),
                Set.of("workbook-too-large")));
    }

    /** Some kilobytes each, which would cost memory or days. */
    private static void expensive(List<Malformed> all) {
        String million = "A".repeat(1_000_000);
        all.add(book(
                "a row of texts of 1 MB each",
                () -> sheet("<row r='2'>" + Xlsx.text("A2", million).repeat(3) + "</row>"),
                "row-too-long"));
        all.add(book(
                "a row of texts with shared ones between them",
                () -> sheet("<row r='2'>" + (Xlsx.text("A2", million) + "<si/>").repeat(3) + "</row>"),
                "row-too-long"));
        all.add(book(
                "a row of rows with texts",
                () -> sheet("<row r='2'>" + (Xlsx.text("A2", million) + "<row>").repeat(3) + "</row>".repeat(4)),
                "row-too-long"));
        all.add(book(
                "rows of long texts, each by itself short enough",
                () -> sheet(IntStream.range(2, 5)
                        .mapToObj(i -> "<row r='" + i + "'>" + Xlsx.text("A" + i, million) + "</row>")
                        .collect(Collectors.joining())),
                "too-long"));
        all.add(book(
                "a cell in the text of a cell",
                () -> sheet("<row r='2'><c t='inlineStr'><is><t><c/>" + million + "</t></is></c></row>"),
                "workbook-unreadable"));
        all.add(book(
                "a number in pieces",
                () -> sheet("<row r='2'><c><v>1" + "<v/>9".repeat(1_000) + "</v></c></row>"),
                "workbook-unreadable"));
        all.add(book(
                "a shared text in a shared text",
                () -> Xlsx.of("").part(Xlsx.TEXTS, "<sst><si><t><si/>" + million + "</t></si></sst>"),
                "workbook-unreadable"));
        all.add(book(
                "a long formula shared by a row",
                () -> sheet("<row r='2'>" + Malformed.shared(100_000) + SHARES.repeat(20) + "</row>"),
                "row-too-long"));
        all.add(book(
                "a long formula shared by many rows",
                () -> sheet("<row r='2'>" + Malformed.shared(500_000) + "</row>"
                        + ("<row>" + SHARES + "</row>").repeat(2_000)),
                "workbook-too-large"));
        all.add(book(
                "more formulas to share than are held",
                () -> Xlsx.of("").part(Xlsx.SHEET, out -> {
                    out.write(bytes("<worksheet><sheetData>", UTF_8));
                    for (int i = 0; i < 200_000; i++) {
                        out.write(
                                bytes("<row><c><f t='shared' ref='A1' si='" + i + "'>1</f><v>1</v></c></row>", UTF_8));
                    }
                }),
                "workbook-too-large"));
        all.add(book(
                "arrays to be gone through for each cell",
                () -> sheet("<row r='2'>" + "<c><f t='array' ref='A9'>1</f><v>1</v></c>".repeat(10_000) + "</row>"
                        + "<row><c/><c/><c/><c/><c/></row>".repeat(20_000)),
                "workbook-too-large"));
        all.add(book(
                "a long text in every row",
                () -> Xlsx.of("")
                        .part(Xlsx.TEXTS, "<sst><si><t>" + million + "</t></si></sst>")
                        .part(
                                Xlsx.SHEET,
                                Xlsx.sheet(Xlsx.HEADER
                                        + "<row><c/><c/><c/><c/><c/><c t='s'><v>0</v></c></row>".repeat(600))),
                "workbook-too-large"));
        all.add(book(
                "a format as long as a book",
                () -> Xlsx.of("")
                        .part(
                                "xl/styles.xml",
                                "<styleSheet><numFmts><numFmt numFmtId='200' formatCode='" + "[".repeat(10_000)
                                        + "'/></numFmts></styleSheet>"),
                "workbook-unreadable"));
        all.add(book(
                "formulas that cells share, and an array, as spreadsheets write them",
                () -> Xlsx.of("<row r='2'>" + Xlsx.text("A2", "A-1") + Xlsx.text("B2", "현미경")
                        + "<c r='D2'><f t='shared' ref='D2:D3' si='0'>E2*1000</f><v>5000</v></c></row><row r='3'>"
                        + Xlsx.text("A3", "A-2") + "<c r='B3' t='str'><f t='array' ref='B3'>A3</f><v>현미경</v></c>"
                        + "<c r='D3'><f t='shared' si='0'/><v>5000</v></c></row>")));
    }

    private static String shared(int length) {
        return "<c><f t='shared' ref='A1:Z9' si='0'>" + "1".repeat(length) + "</f><v>1</v></c>";
    }

    private static Xlsx sheet(String rows) {
        return Xlsx.of("").part(Xlsx.SHEET, Xlsx.sheet(Xlsx.HEADER + rows));
    }

    private static Xlsx entity(String doctype) {
        return Xlsx.of("").part(Xlsx.SHEET, doctype + Xlsx.sheet(Xlsx.HEADER + Xlsx.row(2, "A-1", "&e;")));
    }

    private static InputStream hugeCell() {
        InputStream cell = new InputStream() {
            private long left = HUNDRED_MEGABYTES;

            @Override
            public int read() {
                return left-- > 0 ? 'A' : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                int read = (int) Math.min(left, length);
                java.util.Arrays.fill(bytes, offset, offset + Math.max(read, 0), (byte) 'A');
                left -= read;
                return read <= 0 ? -1 : read;
            }
        };
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(bytes(HEADER + "A-1,", UTF_8)),
                cell,
                new ByteArrayInputStream(bytes(",,\n", UTF_8)))));
    }

    private static Malformed text(String name, Supplier<byte[]> bytes, String... codes) {
        return new Malformed(name, () -> content(bytes.get()), Set.of(codes));
    }

    private static Malformed book(String name, Supplier<Xlsx> xlsx, String... codes) {
        return text(name, () -> xlsx.get().bytes(), codes);
    }

    private static FileContent content(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static byte[] cut(byte[] bytes, int end) {
        return java.util.Arrays.copyOf(bytes, bytes.length - end);
    }

    private static byte[] broken(byte[] bytes) {
        byte[] broken = bytes.clone();
        for (int i = bytes.length / 2; i < bytes.length / 2 + 40; i++) {
            broken[i] ^= 0x55;
        }
        return broken;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
