package kr.giban.equipment.facet;

import java.util.List;
import kr.giban.equipment.item.ItemSelection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** How the planner would count a selection. */
public final class FacetPlan {
    private FacetPlan() {}

    public static Query ofSample(Handle handle, ItemSelection selection) {
        return FacetRepository.bind(
                        handle.createQuery(
                                "EXPLAIN " + FacetRepository.sql(selection, " AND " + Sample.WITH_WORDS.condition())),
                        selection)
                .bindArray("bounds", Long.class, List.of(100L))
                .bind("most", Integer.MAX_VALUE);
    }
}
