package kr.giban.equipment.search;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of an item out of which {@link SearchText} is made. */
public final class SearchColumns {
    /** Without the asset number, which never changes. */
    public static final List<String> CHANGING = List.of(
            "name_ko",
            "name_en",
            "maker",
            "model",
            "nfec_no",
            "itube_no",
            "keywords",
            "spec",
            "features",
            "technique",
            "purpose",
            "use_examples",
            "serial_number",
            "model_variants",
            "measured_variables",
            "research_field");

    private SearchColumns() {}

    public static String of(String alias) {
        return CHANGING.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    /** The text of a row that has all of the columns and the asset number. */
    public static SearchText read(ResultSet row) throws SQLException {
        List<String> variants = texts(row, "model_variants");
        return new SearchText(
                all(variants, row, "name_ko", "name_en", "model"),
                all(variants, row, "model", "asset_no", "nfec_no", "itube_no", "serial_number"),
                Stream.of(
                                List.of(Objects.toString(row.getString("maker"), "")),
                                texts(row, "keywords"),
                                texts(row, "measured_variables"))
                        .flatMap(List::stream)
                        .toList(),
                all(List.of(), row, "spec", "features", "technique", "purpose", "use_examples", "research_field"));
    }

    private static List<String> all(List<String> given, ResultSet row, String... columns) throws SQLException {
        List<String> texts = new ArrayList<>(given);
        for (String column : columns) {
            texts.add(row.getString(column));
        }
        return texts;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array texts = row.getArray(column);
        return texts == null ? List.of() : Arrays.asList((String[]) texts.getArray());
    }
}
