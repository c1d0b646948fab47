package kr.giban.equipment.usage.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import kr.giban.equipment.item.ItemSelection;
import kr.giban.equipment.usage.UsageReader;
import org.jdbi.v3.core.statement.Query;

/**
 * Which findings are wanted, and whose the caller may read.
 *
 * @param explained only items of which the center says why they are idle, or only others; null: all
 */
record FindingQuery(
        FindingKind kind,
        Boolean explained,
        FindingRules rules,
        ItemSelection selection,
        Collection<String> organizations,
        UsageReader reader) {

    /**
     * The condition, only with what narrows it: the tenancy is written out, so that the planner sees that one organization
     * has few centers.
     */
    String where() {
        List<String> all = new ArrayList<>(List.of(kind.condition(), selection.where()));
        if (explained != null) {
            all.add("(i.idle_reason IS NOT NULL) = " + explained);
        }
        if (!reader.all()) {
            all.add("c.organization_id = :mine");
        }
        if (!organizations.isEmpty()) {
            all.add("c.organization_id = ANY (:organizations)");
        }
        return FindingSql.FROM + FindingSql.WHERE + String.join(" AND ", all);
    }

    Query bindTo(Query query) {
        rules.bindTo(query);
        selection.values().forEach(query::bind);
        selection.arrays().forEach((name, texts) -> query.bindArray(name, String.class, texts));
        if (!reader.all()) {
            query.bind("mine", reader.organization());
        }
        if (!organizations.isEmpty()) {
            query.bindArray("organizations", String.class, organizations);
        }
        return query;
    }

    /** What a cursor belongs to. */
    Object[] filters() {
        return Stream.concat(
                        Stream.of(kind, String.valueOf(explained), rules.year(), organizations, reader.all()),
                        Arrays.stream(selection.asked()))
                .toArray();
    }
}
