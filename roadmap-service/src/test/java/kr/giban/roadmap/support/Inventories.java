package kr.giban.roadmap.support;

import java.util.Arrays;
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

    /** Classes A and B; A has two in region 11, B one in 11 and five in 41; nothing is in 27. */
    public static String matrix() {
        return """
            {"asOf": "2026-01-01", "measure": "count",
             "rows": "class", "columns": "region", "level": "small", "items": 8,
             "rowKeys": [{"key": "A", "nameKo": "A", "nameEn": "A"}, {"key": "B", "nameKo": "B", "nameEn": "B"}],
             "columnKeys": [{"key": "11"}, {"key": "27"}, {"key": "41"}],
             "cells": [{"row": "A", "column": "11", "value": 2}, {"row": "A", "column": "27", "value": 0},
                       {"row": "A", "column": "41", "value": 0}, {"row": "B", "column": "11", "value": 1},
                       {"row": "B", "column": "27", "value": 0}, {"row": "B", "column": "41", "value": 5}]}
            """;
    }
}
