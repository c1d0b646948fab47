package kr.giban.roadmap.support;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What equipment-service would answer. */
public final class Inventories {
    private Inventories() {}

    public static String codes(String list, String... codes) {
        String items = Arrays.stream(codes)
                .map(code -> "{\"list\":\"%s\",\"code\":\"%s\",\"nameKo\":\"%s\",\"nameEn\":\"%s\",\"attributes\":{}}"
                        .formatted(list, code, code, code))
                .collect(Collectors.joining(","));
        return "{\"asOf\":\"2026-01-01\",\"items\":[" + items + "]}";
    }

    /** A code list whose items are JSON objects that the test writes itself. */
    public static String codeItems(String... items) {
        return "{\"asOf\":\"2026-01-01\",\"items\":[" + String.join(",", items) + "]}";
    }

    /** Classes A and B; A has two in region 11, B one in 11 and five in 41; nothing is in 27. */
    public static String matrix() {
        return matrix(List.of("A", "B"), List.of("11", "27", "41"), Map.of("A 11", 2, "B 11", 1, "B 41", 5));
    }

    /** What {@code level=own} answers: the classes that items have, and every crossing, by {@code "class region"}. */
    public static String matrix(List<String> classes, List<String> regions, Map<String, Integer> counts) {
        String cells = classes.stream()
                .flatMap(row -> regions.stream().map(column -> "{\"row\": \"%s\", \"column\": \"%s\", \"value\": %d}"
                        .formatted(row, column, counts.getOrDefault(row + " " + column, 0))))
                .collect(Collectors.joining(","));
        return """
            {"asOf": "2026-01-01", "takenAt": "2026-01-01T03:00:00Z", "measure": "count",
             "rows": "class", "columns": "region", "level": "own", "items": 8,
             "rowKeys": [%s], "columnKeys": [%s], "cells": [%s]}
            """.formatted(keys(classes), keys(regions), cells);
    }

    private static String keys(List<String> keys) {
        return keys.stream()
                .map(key -> "{\"key\": \"%s\", \"nameKo\": \"%s\", \"nameEn\": \"%s\"}".formatted(key, key, key))
                .collect(Collectors.joining(","));
    }
}
