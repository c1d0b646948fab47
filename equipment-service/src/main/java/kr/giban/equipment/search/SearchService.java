package kr.giban.equipment.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import kr.giban.platform.rules.Rules;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Says what the words of a search may mean. */
@ApplicationScoped
public class SearchService {
    private static final int MOST_SIMILAR = 5;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    /** Which of the items of the sample that a small index is of; enough of them tell as much as enough of all. */
    private static final String SAMPLED = " AND (uuid_hash_extended(i.id, 0) & 1023) < 64";

    private static final String FEW = """
            SELECT count(*) FROM (
                SELECT FROM equipment_item i WHERE i.search_vector @@ :sought::tsquery%s LIMIT :few) probe
            """;

    private final Jdbi jdbi;
    private final Rules rules;

    public SearchService(Jdbi jdbi, Rules rules) {
        this.jdbi = jdbi;
        this.rules = rules;
    }

    /**
     * The words of {@code q}; if they find hardly anything, as beginnings too; if that finds hardly anything either, with
     * similar ones.
     */
    @Transactional
    public Sought seek(String q, LocalDate day) {
        Sought whole = Sought.of(q, Meaning.WHOLE);
        LocalDate on = day.isBefore(FIRST) ? FIRST : day;
        int few = rules.intValue("similar-below-matches", on);
        if (!whole.isSomething() || whole.text().isEmpty()) {
            return whole;
        }
        int percent = rules.intValue("similar-percent", on);
        return jdbi.withHandle(handle -> {
            // The planner takes the table for a short way to a few rows, which it is for common words only.
            handle.execute("SET LOCAL enable_seqscan = off");
            Sought sought = whole;
            if (!findsEnough(handle, whole, Math.max(1, few))) {
                Sought begun = Sought.of(q, Meaning.BEGUN);
                sought = few == 0 || findsEnough(handle, begun, few)
                        ? begun
                        : Sought.of(q, new Meaning(true, SimilarWords.find(handle, q, percent, MOST_SIMILAR)));
            }
            handle.execute("SET LOCAL enable_seqscan = on");
            return sought;
        });
    }

    private static boolean findsEnough(Handle handle, Sought sought, int few) {
        return finds(handle, sought, SAMPLED, few) >= few || finds(handle, sought, "", few) >= few;
    }

    private static int finds(Handle handle, Sought sought, String among, int few) {
        return handle.createQuery(FEW.formatted(among))
                .bind("sought", sought.text())
                .bind("few", few)
                .mapTo(int.class)
                .one();
    }
}
