package kr.giban.hearing.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.giban.platform.paging.Slice;

/** The conditions of a list out of the filters that were given; a filter that is away or empty sets none. */
public final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** Adds a condition that names {@code :name}, if there is a value for it. */
    public Conditions when(Object value, String name, String condition) {
        if (value != null && !(value instanceof Collection<?> many && many.isEmpty())) {
            conditions.add(condition);
            parameters.put(name, value);
        }
        return this;
    }

    public Conditions always(String condition) {
        conditions.add(condition);
        return this;
    }

    /** The filters alone, for counting. */
    public String where() {
        return conditions.isEmpty() ? "1=1" : String.join(" and ", conditions);
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    /** The filters and the place in the list, in its order. */
    public String where(Slice slice) {
        return where() + " and " + slice.where() + " order by " + slice.orderBy();
    }

    public Map<String, Object> parameters(Slice slice) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.putAll(slice.parameters());
        return all;
    }
}
