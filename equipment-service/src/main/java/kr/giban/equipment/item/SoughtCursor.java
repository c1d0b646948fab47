package kr.giban.equipment.item;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.giban.equipment.search.Sought;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.problem.ProblemException;

/**
 * The cursor of a list that words were looked for in: it keeps the similar words of the first page, few of them or none.
 * Were they sought again for each page, what others store meanwhile could change them, and rows would come or go in the midst.
 */
final class SoughtCursor {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SEPARATOR = ".";
    private static final int MOST = 1000;

    private final PageRequest page;
    private final Optional<Map<String, List<String>>> similar;

    private SoughtCursor(PageRequest page, Optional<Map<String, List<String>>> similar) {
        this.page = page;
        this.similar = similar;
    }

    static SoughtCursor read(PageRequest asked) {
        String cursor = asked.cursor();
        int end = cursor == null ? -1 : cursor.indexOf(SEPARATOR);
        return end < 0
                ? new SoughtCursor(asked, Optional.empty())
                : new SoughtCursor(asked.at(cursor.substring(end + 1)), Optional.of(words(cursor.substring(0, end))));
    }

    private static Map<String, List<String>> words(String text) {
        try {
            Map<String, List<String>> words =
                    JSON.readValue(Base64.getUrlDecoder().decode(text), new TypeReference<>() {});
            boolean sound = words.values().stream()
                    .allMatch(all -> all != null && all.stream().allMatch(SoughtCursor::isWord));
            if (!sound) {
                throw ProblemException.of("invalid-cursor");
            }
            return words;
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            throw ProblemException.of("invalid-cursor");
        }
    }

    private static boolean isWord(String word) {
        return word != null && !word.isEmpty() && word.length() <= MOST && word.indexOf('\0') < 0;
    }

    PageRequest page() {
        return page;
    }

    /** What the first page held to; empty for the first. */
    Optional<Map<String, List<String>>> similar() {
        return similar;
    }

    <T> Page<T> write(Page<T> found, Sought sought) {
        if (found.next() == null || !sought.isSomething()) {
            return found;
        }
        try {
            String words =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(sought.similar()));
            return new Page<>(found.items(), words + SEPARATOR + found.next(), found.total());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
