package kr.giban.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {
    @Test
    void opens_in_a_spreadsheet_and_runs_nothing_there() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvTable.write(out, List.of("이름", "값"), rows -> {
            rows.row(Arrays.asList("=HYPERLINK(\"x\")", -3));
            rows.row(Arrays.asList("@cmd", null));
            rows.row(List.of("쉼표, \"따옴표\"", "+82"));
        });
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF이름,값\r\n\"'=HYPERLINK(\"\"x\"\")\",-3\r\n'@cmd,\r\n\"쉼표, \"\"따옴표\"\"\",'+82\r\n");
    }
}
