package kr.giban.equipment.intake.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void finds_the_separator_and_skips_blank_lines(String separator) throws IOException {
        String text = "\uFEFF자산번호,장비명\r\n\r\nA-1,\"현미경, 대형\n둘째 줄\"\r\n,,\r\nA-2,x\r\n".replace(",", separator);
        List<Line> lines = lines(text.getBytes(UTF_8));
        assertThat(lines).extracting(Line::cells).contains(List.of("자산번호", "장비명"));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1).number()).isEqualTo(3);
        assertThat(lines.get(1).cells().get(0)).isEqualTo("A-1");
        assertThat(lines.get(2).cells()).containsExactly("A-2", "x");
    }

    @Test
    void reads_a_workbook_with_numbers_and_days() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("장비");
            sheet.value(0, 0, "자산번호");
            sheet.value(0, 1, "취득일");
            sheet.value(0, 2, "취득금액");
            sheet.value(1, 0, "A-1");
            sheet.value(1, 1, LocalDate.of(2017, 11, 24));
            sheet.style(1, 1).format("yyyy-mm-dd").set();
            sheet.value(1, 2, 35_000_000);
        }
        List<Line> lines = lines(out.toByteArray());
        assertThat(lines).hasSize(2);
        assertThat(Dates.parse(lines.get(1).cells().get(1), LocalDate.of(2022, 3, 20)))
                .isEqualTo("2017-11-24");
        assertThat(Amounts.parse(lines.get(1).cells().get(2), 1)).isEqualTo(35_000_000);
    }

    @Test
    void reads_a_percentage_of_a_workbook_as_it_is_seen() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("장비");
            sheet.value(0, 0, 0.452);
            sheet.style(0, 0).format("0.0%").set();
            sheet.value(0, 1, 45.2);
            sheet.value(0, 2, 45.199999999999996);
        }
        List<String> cells = lines(out.toByteArray()).get(0).cells();
        assertThat(cells).extracting(Percents::parse).allSatisfy(percent -> assertThat(percent)
                .isEqualByComparingTo("45.2"));
    }

    @Test
    void reads_the_days_and_numbers_of_a_workbook_as_they_are_seen_in_it() throws IOException {
        String style =
                "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='yyyy&quot;년&quot; m&quot;월&quot; d&quot;일&quot;'/>"
                        + "</numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='170'/><xf numFmtId='3'/></cellXfs></styleSheet>";
        String rows = "<row r='2'><c r='A2' t='n'><v>2015001</v></c><c r='C2' s='1'><v>43063.5</v></c>"
                + "<c r='D2' s='2'><v>35000000.000000004</v></c></row>";
        Xlsx xlsx = Xlsx.of(rows)
                .part("xl/styles.xml", style)
                .replace(
                        Xlsx.TYPES,
                        "<Default",
                        "<Override PartName='/xl/styles.xml'"
                                + " ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'/><Default");
        assertThat(lines(xlsx.bytes()).get(1).cells())
                .containsExactly("2015001", "", "2017-11-24 12:00:00", "35000000");
        Xlsx since1904 = xlsx.replace(Xlsx.BOOK, "<sheets>", "<workbookPr date1904='1'/><sheets>");
        assertThat(lines(since1904.bytes()).get(1).cells().get(2)).isEqualTo("2021-11-25 12:00:00");
    }

    @Test
    void tells_which_sheet_it_reads() throws IOException {
        byte[] bytes = Xlsx.of("").bytes();
        try (Lines lines = Lines.open(() -> new ByteArrayInputStream(bytes))) {
            assertThat(lines.sheet()).isEqualTo("장비");
        }
    }

    private static List<Line> lines(byte[] bytes) throws IOException {
        try (Lines lines = Lines.open(() -> new ByteArrayInputStream(bytes))) {
            List<Line> all = new ArrayList<>();
            lines.forEach(all::add);
            return all;
        }
    }
}
