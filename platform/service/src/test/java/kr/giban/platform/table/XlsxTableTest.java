package kr.giban.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTableTest {
    @TempDir
    Path folder;

    @Test
    void texts_are_texts_and_days_and_numbers_are_real_ones() throws IOException {
        String sheet = sheet(
                Arrays.asList("=HYPERLINK(\"x\")", LocalDate.of(2017, 11, 24), 350_000_000L, 2019, null),
                List.of("줄\r\n바꿈\u0001", "_x0041_", "'=1", "a'=1", ""));
        assertThat(sheet)
                .contains(">=HYPERLINK(&quot;x&quot;)</t>")
                .contains("<v>43063")
                .contains("<v>350000000</v>")
                .contains("<v>2019</v>")
                .contains("_x000D_", "_x0001_")
                .contains("_x005F_x0041_")
                .contains(">&apos;&apos;=1<", ">a&apos;=1<")
                .doesNotContain("<f>")
                .doesNotContain("t=\"s\"");
    }

    @Test
    void what_was_escaped_is_read_as_it_was() {
        for (String text : List.of("a\rb", "_x0041_", "_x005F_x0041_", "\u0001\uFFFE", "x_y", "_x00_", "__x0041__")) {
            assertThat(XlsxText.unescape(XlsxText.escape(text))).isEqualTo(text);
        }
        assertThat(XlsxText.unescape("_x0000__xD800_")).isEqualTo("_x0000__xD800_");
    }

    @Test
    void a_long_list_costs_no_more_than_a_short_one() throws IOException {
        long[] held = new long[2];
        OutputStream nowhere = OutputStream.nullOutputStream();
        Object text = "설명 ".repeat(100);
        XlsxTable.write(nowhere, "장비", List.of("이름", "값"), rows -> {
            for (int row = 0; row < 60_000; row++) {
                rows.row(List.of(text + "" + row, row));
                if (row == 5_000) {
                    held[0] = used();
                } else if (row == 59_000) {
                    held[1] = used();
                }
            }
        });
        // Of each row a reference stays, of its texts nothing: they would be 36 MB.
        assertThat(held[1] - held[0]).isLessThan(12L << 20);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private String sheet(List<?>... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxTable.write(out, "장비", List.of("가", "나", "다", "라", "마"), sink -> Arrays.stream(rows)
                .forEach(sink::row));
        Path file = folder.resolve("table.xlsx");
        Files.copy(new ByteArrayInputStream(out.toByteArray()), file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }
}
