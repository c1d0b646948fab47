package kr.giban.equipment.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * The words of which makers and models are made, to tell what a misspelled one may mean. They are some thousands, however
 * many items there are; a word stays when its last item goes, and then leads nowhere.
 */
public final class SimilarWords {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_HANGUL = 2;

    /** No word waits for another's transaction: two that bring the same one at once both store it, which does no harm. */
    private static final String ADD = """
            INSERT INTO equipment_word (word)
            SELECT given.word FROM unnest(:words) AS given (word)
            WHERE NOT EXISTS (SELECT 1 FROM equipment_word w WHERE w.word = given.word)
            """;

    /** The digits must be the same: 7890 is no misspelled 6890. */
    private static final String FIND = """
            SELECT word FROM (
                SELECT DISTINCT w.word, word_similarity(:word, w.word) AS near, similarity(:word, w.word) AS whole
                FROM equipment_word w WHERE :word <% w.word AND w.word <> :word
                AND regexp_replace(w.word, '[^0-9]', '', 'g') = :digits) found
            ORDER BY near DESC, whole DESC, word LIMIT :most
            """;

    private SimilarWords() {}

    /** The words of a row's maker and model. */
    public static Set<String> of(ResultSet row) throws SQLException {
        Set<String> words = new TreeSet<>();
        add(row.getString("maker"), words);
        add(row.getString("model"), words);
        return words;
    }

    private static void add(String text, Set<String> words) {
        if (text != null) {
            Words.of(Words.plain(text)).stream().filter(SimilarWords::isLong).forEach(words::add);
        }
    }

    /** Adds those that are not there yet. */
    public static void add(Handle handle, Collection<String> words) {
        if (!words.isEmpty()) {
            handle.createUpdate(ADD).bindArray("words", String.class, words).execute();
        }
    }

    /**
     * For each word of a text those that look like it, the nearest first.
     *
     * @param percent how much of the word must be there
     * @param most how many at most
     */
    static Map<String, List<String>> find(Handle handle, String text, int percent, int most) {
        // Within the transaction of the search: the index looks for no less than this.
        handle.createQuery("SELECT set_config('pg_trgm.word_similarity_threshold', :percent, true)")
                .bind("percent", Double.toString(percent / 100.0))
                .mapTo(String.class)
                .one();
        Map<String, List<String>> found = new LinkedHashMap<>();
        Words.of(Words.plain(text)).stream()
                .distinct()
                .filter(SimilarWords::isLong)
                .forEach(word -> found.put(
                        word,
                        handle.createQuery(FIND)
                                .bind("word", word)
                                .bind("digits", word.replaceAll("[^0-9]", ""))
                                .bind("most", most)
                                .mapTo(String.class)
                                .list()));
        found.values().removeIf(List::isEmpty);
        return found;
    }

    private static boolean isLong(String word) {
        return word.length() >= (Words.hasHangul(word) ? SHORTEST_HANGUL : SHORTEST);
    }
}
