package kr.giban.local.sample;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the files of the sample year into records: a CSV row by its column names, JSON by its fields. */
public final class Resources {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final ObjectMapper ROWS = JSON.rebuild()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Resources() {}

    /** The rows of a CSV file as records; an empty cell is null. */
    public static <T> List<T> rows(String file, Class<T> type) {
        try (InputStream in = open(file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return CsvReader.builder().ofNamedCsvRecord(text).stream()
                    .map(row -> ROWS.convertValue(cells(row), type))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("sample/" + file, e);
        }
    }

    public static <T> T json(String file, TypeReference<T> type) {
        try (InputStream in = open(file)) {
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("sample/" + file, e);
        }
    }

    /** A record as JSON, its fields by the names that the files have. */
    public static ObjectNode toJson(Object value) {
        return JSON.valueToTree(value);
    }

    public static <T> T fromJson(ObjectNode fields, Class<T> type) {
        return JSON.convertValue(fields, type);
    }

    private static Map<String, String> cells(NamedCsvRecord row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.getFieldsAsMap().forEach((name, value) -> cells.put(name, value.isEmpty() ? null : value));
        return cells;
    }

    private static InputStream open(String file) throws FileNotFoundException {
        InputStream in = Resources.class.getResourceAsStream("/sample/" + file);
        if (in == null) {
            throw new FileNotFoundException("no resource sample/" + file);
        }
        return in;
    }
}
