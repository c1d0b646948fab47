package kr.giban.platform.table;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;

/** What has a table beside its JSON, for readers who ask for it by {@code Accept: text/csv}. */
public final class CsvAnswer {
    private static final MediaType CSV = MediaType.valueOf("text/csv");
    private static final List<Variant> FORMS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV).build();

    private CsvAnswer() {}

    public static boolean isWanted(Request request) {
        Variant form = request.selectVariant(FORMS);
        return form != null && form.getMediaType().isCompatible(CSV);
    }

    /** A table that is written as the reader takes it. */
    public static StreamingOutput of(List<String> header, Consumer<CsvTable.RowSink> rows) {
        return out -> {
            try {
                CsvTable.write(out, header, rows);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /**
     * A list as a whole, as much at a time as there may be: no connection is held while the reader takes it. The first page
     * is read now, so that what is wrong with the request is refused while it is there.
     */
    public static <T> StreamingOutput ofPages(
            List<String> header, Function<PageRequest, Page<T>> list, Function<T, List<?>> cells) {
        Page<T> first = list.apply(whole(null));
        return of(header, sink -> {
            Page<T> page = first;
            page.items().forEach(one -> sink.row(cells.apply(one)));
            while (page.next() != null) {
                page = list.apply(whole(page.next()));
                page.items().forEach(one -> sink.row(cells.apply(one)));
            }
        });
    }

    private static PageRequest whole(String cursor) {
        return new PageRequest(PageRequest.MAX_LIMIT, cursor, null);
    }

    /** An answer that is kept as a file of this name. */
    public static Response.ResponseBuilder file(StreamingOutput table, String name) {
        return Response.ok(table, CsvTable.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
