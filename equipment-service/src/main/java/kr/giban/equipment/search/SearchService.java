package kr.giban.equipment.search;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.giban.equipment.maker.MakerService;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.rules.Rules;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Says what the words of a search may mean. */
@ApplicationScoped
public class SearchService {
    private static final int MOST_SIMILAR = 5;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private static final String PROBE = """
            SELECT count(*) FROM (
                SELECT FROM equipment_item i WHERE %s
                AND %s LIMIT :few) probe
            """;

    /**
     * So few are looked for by words but once: to find them again would take longer, for it reads all that each of the words
     * stands in.
     */
    private static final int FOUND_AT_ONCE = 1000;

    private static final String FOUND = "SELECT i.id FROM equipment_item i WHERE %s LIMIT :most";

    private static final String FEW = "similar-below-matches";
    private static final String ALIKE = "similar-percent";

    /** Longer ones, of hundreds of words, would keep a connection busy for seconds. */
    private static final int LONGEST = 200;

    private final Jdbi jdbi;
    private final MakerService makers;
    private final Rules rules;
    private final CommonWords commonWords;

    public SearchService(Jdbi jdbi, MakerService makers, Rules rules, CommonWords commonWords) {
        this.jdbi = jdbi;
        this.makers = makers;
        this.rules = rules;
        this.commonWords = commonWords;
    }

    /** The same words as on the page before, taken for the same. */
    public Sought recall(String q, Meaning meaning) {
        return Sought.of(q, meaning, jdbi.withHandle(commonWords::of));
    }

    /**
     * The words of {@code q}; if they find hardly anything, as beginnings too; if that finds hardly anything either, with
     * similar ones. Where some of them are a name of a maker, its other names will do.
     */
    @Transactional
    public Sought seek(String q, LocalDate day) {
        if (q != null && q.length() > LONGEST) {
            throw ProblemException.of("invalid-request")
                    .withFault(Fault.at("query:q", "out-of-range", Map.of("message", "≤ " + LONGEST)));
        }
        Sought whole = Sought.of(q, Meaning.WHOLE);
        LocalDate on = day.isBefore(FIRST) ? FIRST : day;
        if (!whole.isSomething() || whole.text().isEmpty()) {
            return whole;
        }
        Map<String, List<String>> names = makers.allNames(TsQuery.runs(q));
        Map<String, JsonNode> limits = rules.values(on, FEW, ALIKE);
        int few = limits.get(FEW).intValue();
        int percent = limits.get(ALIKE).intValue();
        return jdbi.withHandle(handle -> {
            // The planner takes the table for a short way to a few rows, which it is for common words only.
            handle.execute("SET LOCAL enable_seqscan = off");
            Set<String> common = commonWords.of(handle);
            Sought sought = enough(handle, Sought.of(q, Meaning.of(false, names), common), Math.max(1, few))
                    .or(() -> enough(handle, Sought.of(q, Meaning.of(true, names), common), few))
                    .orElseGet(() -> Sought.of(
                            q, new Meaning(true, SimilarWords.find(handle, q, percent, MOST_SIMILAR), names), common));
            handle.execute("SET LOCAL enable_seqscan = on");
            return sought;
        });
    }

    /** The same, if it finds so many: enough of some tell as much as enough of all, and the smallest index is read first. */
    private static Optional<Sought> enough(Handle handle, Sought sought, int few) {
        if (Arrays.stream(WordSample.values()).anyMatch(sample -> probe(handle, sought, sample, few) >= few)) {
            return Optional.of(sought);
        }
        List<UUID> found = handle.createQuery(FOUND.formatted(sought.condition()))
                .bindMap(sought.values())
                .bind("most", Math.max(few, FOUND_AT_ONCE + 1))
                .mapTo(UUID.class)
                .list();
        if (found.size() < few) {
            return Optional.empty();
        }
        return Optional.of(found.size() <= FOUND_AT_ONCE ? sought.finding(found) : sought);
    }

    private static int probe(Handle handle, Sought sought, WordSample sample, int few) {
        return handle.createQuery(PROBE.formatted(sought.condition(), sample.condition()))
                .bindMap(sought.values())
                .bind("few", few)
                .mapTo(int.class)
                .one();
    }
}
