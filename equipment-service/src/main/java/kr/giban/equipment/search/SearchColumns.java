package kr.giban.equipment.search;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

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
            "use_examples");

    private SearchColumns() {}

    public static String of(String alias) {
        return CHANGING.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    /** The text of a row that has all of the columns and the asset number. */
    public static SearchText read(ResultSet row) throws SQLException {
        List<String> topics = new ArrayList<>();
        topics.add(row.getString("maker"));
        Array keywords = row.getArray("keywords");
        if (keywords != null) {
            topics.addAll(Arrays.asList((String[]) keywords.getArray()));
        }
        return new SearchText(
                Arrays.asList(row.getString("name_ko"), row.getString("name_en"), row.getString("model")),
                Arrays.asList(
                        row.getString("model"),
                        row.getString("asset_no"),
                        row.getString("nfec_no"),
                        row.getString("itube_no")),
                topics,
                Arrays.asList(
                        row.getString("spec"),
                        row.getString("features"),
                        row.getString("technique"),
                        row.getString("purpose"),
                        row.getString("use_examples")));
    }
}
