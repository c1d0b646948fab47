package kr.giban.equipment.item;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Keywords in one cell: separated by commas, a comma or backslash of their own behind a backslash. */
public final class Keywords {
    private static final String SEPARATORS = ",\uFF0C";
    private static final String ESCAPES = "\\\uFF3C";

    private Keywords() {}

    /** Full-width forms are escaped too, for a file may be read with all letters made plain. */
    public static String join(List<String> keywords) {
        return keywords.stream()
                .map(word -> word.replaceAll("[" + SEPARATORS + "\\\\" + "\uFF3C" + "]", "\\\\$0"))
                .collect(Collectors.joining(", "));
    }

    public static List<String> split(String cell) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean escaping =
                    c == '\\' && i + 1 < cell.length() && (SEPARATORS + ESCAPES).indexOf(cell.charAt(i + 1)) >= 0;
            if (escaping) {
                word.append(cell.charAt(++i));
            } else if (c == ',') {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        words.add(word.toString());
        return words.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
