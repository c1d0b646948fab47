package kr.giban.gateway.exchange;

import io.netty.handler.codec.http.HttpHeaders;
import io.vertx.core.MultiMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.BiConsumer;

/** Names of headers, which are the same in capitals; made for asking of each header of each request whether it is one. */
public final class HeaderSet {
    // Knows the hash of a name that came in, so that the name is not read again.
    private final MultiMap names = MultiMap.caseInsensitiveMultiMap();

    public static HeaderSet of(String... names) {
        HeaderSet set = new HeaderSet();
        for (String name : names) {
            set.names.set(name, "");
        }
        return set;
    }

    /** All of both. */
    public HeaderSet and(HeaderSet others) {
        HeaderSet set = new HeaderSet();
        set.names.setAll(names).addAll(others.names);
        return set;
    }

    public boolean contains(CharSequence name) {
        return names.contains(name);
    }

    /** Shows headers as they came, without making texts of their bytes where nobody asks for one. */
    public static void each(MultiMap headers, BiConsumer<CharSequence, CharSequence> action) {
        if (!(headers instanceof HttpHeaders raw)) {
            headers.forEach(action::accept);
            return;
        }
        Iterator<Map.Entry<CharSequence, CharSequence>> all = raw.iteratorCharSequence();
        while (all.hasNext()) {
            Map.Entry<CharSequence, CharSequence> header = all.next();
            action.accept(header.getKey(), header.getValue());
        }
    }
}
