package kr.giban.client;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lists that go on over pages. */
public final class Pages {
    private Pages() {}

    /**
     * All rows of a list, each page read when its rows are wanted.
     *
     * @param read reads the page at a cursor, null for the first
     * @param rows the rows of a page
     * @param next the cursor of the page after, null after the last
     */
    public static <P, T> Stream<T> rows(Function<String, P> read, Function<P, List<T>> rows, Function<P, String> next) {
        return Stream.iterate(read.apply(null), Objects::nonNull, page -> {
                    String cursor = next.apply(page);
                    return cursor == null ? null : read.apply(cursor);
                })
                .flatMap(page -> rows.apply(page).stream());
    }
}
