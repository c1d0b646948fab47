package kr.giban.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Reads the tables that are answered. */
public final class Csv {
    private Csv() {}

    /** The rows of an answer by their headers, which is one that a spreadsheet opens and a browser saves. */
    public static List<Map<String, String>> rows(Response answer) {
        answer.then().statusCode(200);
        assertThat(answer.contentType()).startsWith("text/csv");
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment; filename=")
                .endsWith(".csv\"");
        return rows(answer.asByteArray());
    }

    public static List<Map<String, String>> rows(byte[] csv) {
        String text = new String(csv, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text.substring(1))) {
            return rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
