package kr.giban.equipment.center;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.paging.Slice;

/** Finds centers. */
@ApplicationScoped
class CenterRepository implements PanacheRepositoryBase<Center, UUID> {
    private static final Keyset ORDER = Keyset.by("code", "c.code", String.class);

    Optional<Center> lock(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Whether uses of its items are booked that end after the instant. */
    boolean hasUsesBooked(UUID center, Instant after) {
        return (Boolean) getEntityManager()
                .createNativeQuery("""
                        SELECT EXISTS (
                            SELECT 1 FROM booking b JOIN equipment_item i ON i.id = b.item_id
                            WHERE i.center_id = :center AND b.kind = 'USE' AND b.state = 'ACTIVE' AND upper(b.period) > :after)""")
                .setParameter("center", center)
                .setParameter("after", after)
                .getSingleResult();
    }

    /** A page of the centers; {@code regions} are all codes of the regions that the filter names. */
    Page<Center> page(PageRequest request, CenterFilter filter, Collection<String> regions) {
        Slice slice = ORDER.slice(request, filter.values());
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, regions, parameters);
        Long total = request.wantsTotal() ? count("from Center c where " + where, parameters) : null;
        parameters.putAll(slice.parameters());
        List<Center> rows = find(
                        "from Center c where " + where + " and " + slice.where() + " order by " + slice.orderBy(),
                        parameters)
                .range(0, slice.fetch() - 1)
                .list();
        return slice.page(rows, total, center -> List.of(center.code));
    }

    private static String where(CenterFilter filter, Collection<String> regions, Map<String, Object> parameters) {
        List<String> all = new ArrayList<>(List.of("1=1"));
        in(all, parameters, "regionCode", regions);
        in(all, parameters, "technoparkCode", filter.technopark);
        in(all, parameters, "organizationId", filter.organization);
        in(all, parameters, "state", filter.state);
        if (filter.q != null && !filter.q.isBlank()) {
            all.add(
                    "(lower(c.nameKo) like :q escape '\\' or lower(c.nameEn) like :q escape '\\' or lower(c.hostInstitution) like :q escape '\\'"
                            + " or lower(c.code) like :q escape '\\')");
            parameters.put("q", "%" + escaped(filter.q.strip().toLowerCase(Locale.ROOT)) + "%");
        }
        return String.join(" and ", all);
    }

    private static void in(List<String> all, Map<String, Object> parameters, String field, Collection<?> values) {
        if (values != null && !values.isEmpty()) {
            all.add("c." + field + " in (:" + field + ")");
            parameters.put(field, values);
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
