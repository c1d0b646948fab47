package kr.giban.call.list;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.paging.Slice;

/** A list of entities behind filters, read by keys; conditions that are not asked for leave no trace in the query. */
public final class HqlList<T> {
    private final EntityManager entities;
    private final Class<T> type;
    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** The rows of {@code from}, such as {@code Call c}. */
    public HqlList(EntityManager entities, Class<T> type, String from) {
        this.entities = entities;
        this.type = type;
        this.from = from;
    }

    public HqlList<T> where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** A condition with one parameter of the name; left out where the value is null. */
    public HqlList<T> where(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
        return this;
    }

    /** The value of a parameter that conditions name. */
    public HqlList<T> parameter(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** Any row that satisfies the conditions. */
    public Optional<T> first() {
        TypedQuery<T> query = entities.createQuery("from " + from + " where " + String.join(" and ", conditions), type);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(1).getResultStream().findFirst();
    }

    /** The page asked for. */
    public Page<T> page(Keyset order, PageRequest request, Function<T, List<Object>> keysOf) {
        Slice slice = order.slice(request, from, String.join(" and ", conditions), filters());
        List<String> all = new ArrayList<>(conditions);
        all.add(slice.where());
        TypedQuery<T> query = entities.createQuery(
                "from " + from + " where " + String.join(" and ", all) + " order by " + slice.orderBy(), type);
        parameters.forEach(query::setParameter);
        slice.parameters().forEach(query::setParameter);
        List<T> rows = query.setMaxResults(slice.fetch()).getResultList();
        return slice.page(rows, request.wantsTotal() ? total() : null, keysOf);
    }

    private Object[] filters() {
        return parameters.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("now"))
                .map(Map.Entry::toString)
                .sorted()
                .toArray();
    }

    private Long total() {
        List<String> all = new ArrayList<>(conditions);
        all.add("1 = 1");
        TypedQuery<Long> query = entities.createQuery(
                "select count(*) from " + from.replace(" join fetch ", " join ") + " where "
                        + String.join(" and ", all),
                Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }
}
