package kr.giban.equipment.item;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.giban.equipment.search.Meaning;
import kr.giban.equipment.search.Sought;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.problem.ProblemException;

/**
 * The cursor of a list that words were looked for in: it keeps what the first page took them for. Were that sought again for each
 * page, what others store meanwhile could change it, and rows would come or go in the midst.
 */
final class SoughtCursor {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SEPARATOR = ".";
    /** What {@code Words} and the search make at most. */
    private static final int MOST_LETTERS = 100;

    private static final int MOST_WORDS = 100;
    private static final int MOST_SIMILAR = 5;

    private final PageRequest page;
    private final Optional<Meaning> meaning;

    private SoughtCursor(PageRequest page, Optional<Meaning> meaning) {
        this.page = page;
        this.meaning = meaning;
    }

    static SoughtCursor read(PageRequest asked) {
        String cursor = asked.cursor();
        int end = cursor == null ? -1 : cursor.indexOf(SEPARATOR);
        return end < 0
                ? new SoughtCursor(asked, Optional.empty())
                : new SoughtCursor(asked.at(cursor.substring(end + 1)), Optional.of(meaning(cursor.substring(0, end))));
    }

    private static Meaning meaning(String text) {
        try {
            Meaning meaning = JSON.readValue(Base64.getUrlDecoder().decode(text), Meaning.class);
            boolean sound = isSound(meaning.similar(), MOST_SIMILAR) && isSound(meaning.names(), MOST_WORDS);
            if (!sound) {
                throw ProblemException.of("invalid-cursor");
            }
            return meaning;
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            throw ProblemException.of("invalid-cursor");
        }
    }

    private static boolean isSound(Map<String, List<String>> words, int most) {
        return words.size() <= MOST_WORDS
                && words.values().stream()
                        .allMatch(all -> all.size() <= most && all.stream().allMatch(SoughtCursor::isWord));
    }

    private static boolean isWord(String word) {
        return word != null && !word.isEmpty() && word.length() <= MOST_LETTERS && word.indexOf('\0') < 0;
    }

    PageRequest page() {
        return page;
    }

    /** What the first page held to; empty for the first. */
    Optional<Meaning> meaning() {
        return meaning;
    }

    <T> Page<T> write(Page<T> found, Sought sought) {
        if (found.next() == null || !sought.isSomething()) {
            return found;
        }
        try {
            String words =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(sought.meaning()));
            return new Page<>(found.items(), words + SEPARATOR + found.next(), found.total());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
