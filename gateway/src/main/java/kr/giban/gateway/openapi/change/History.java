package kr.giban.gateway.openapi.change;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What each renewal of the document has changed.
 *
 * @param days the changes by day, the newest first
 */
public record History(SortedMap<String, Day> days) {
    /** Where the program finds it. */
    public static final String FILE = "META-INF/giban/changes.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * The changes of a day.
     *
     * @param breaking with the reason for each
     */
    public record Day(SortedMap<String, String> breaking, Collection<String> compatible) {}

    public static History read(String json) throws IOException {
        SortedMap<String, Day> days = new TreeMap<>(Comparator.reverseOrder());
        days.putAll(JSON.readValue(json, new TypeReference<Map<String, Day>>() {}));
        return new History(days);
    }

    History with(String day, List<Change> changes, Map<String, String> reasons) {
        Day before = days.getOrDefault(day, new Day(new TreeMap<>(), List.of()));
        SortedMap<String, String> breaking = new TreeMap<>(before.breaking());
        changes.stream()
                .filter(Change::breaking)
                .forEach(change -> breaking.put(change.text(), reasons.getOrDefault(change.text(), "")));
        Stream<String> compatible =
                changes.stream().filter(change -> !change.breaking()).map(Change::text);
        SortedMap<String, Day> all = new TreeMap<>(days);
        all.put(
                day,
                new Day(
                        breaking,
                        new TreeSet<>(Stream.concat(before.compatible().stream(), compatible)
                                .toList())));
        return new History(all);
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, JSON.writeValueAsString(days) + "\n");
    }
}
