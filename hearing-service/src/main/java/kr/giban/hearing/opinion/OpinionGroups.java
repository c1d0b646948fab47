package kr.giban.hearing.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.giban.platform.due.DueRule;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.time.Seoul;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Groups near-duplicates after receipt, in the order of receipt: giving an opinion waits for no comparison, and two that
 * arrive together still find each other. Every original is kept; only its group is written beside it.
 */
@ApplicationScoped
public class OpinionGroups implements DueRule {
    private static final int AT_ONCE = 200;

    private final Jdbi jdbi;
    private final Rules rules;
    private final OpinionGroups self;

    OpinionGroups(Jdbi jdbi, Rules rules, OpinionGroups self) {
        this.jdbi = jdbi;
        this.rules = rules;
        this.self = self;
    }

    private record Ungrouped(UUID id, UUID consultation, String text) {}

    @Override
    public String name() {
        return "opinion-groups";
    }

    @Override
    public int runDue(Instant now) {
        int grouped = 0;
        int some = self.groupSome(now);
        while (some > 0) {
            grouped += some;
            some = self.groupSome(now);
        }
        return grouped;
    }

    @Transactional
    int groupSome(Instant now) {
        String likeness = rules.decimal("opinion.likeness", Seoul.dateOf(now)).toPlainString();
        return jdbi.withHandle(handle -> {
            handle.createQuery("select set_config('pg_trgm.similarity_threshold', :likeness, true)")
                    .bind("likeness", likeness)
                    .mapTo(String.class)
                    .one();
            List<Ungrouped> next = ungrouped(handle);
            next.forEach(opinion -> group(handle, opinion));
            return next.size();
        });
    }

    private static List<Ungrouped> ungrouped(Handle handle) {
        return handle.createQuery("select id, consultation_id, compared_text from opinion where group_id is null"
                        + " order by received_at, id limit :most for update")
                .bind("most", AT_ONCE)
                .map((row, context) -> new Ungrouped(
                        row.getObject("id", UUID.class),
                        row.getObject("consultation_id", UUID.class),
                        row.getString("compared_text")))
                .list();
    }

    /** Into the group of the likest one before it; the first of its kind begins a group of its own. */
    private static void group(Handle handle, Ungrouped opinion) {
        handle.createUpdate("""
                        update opinion set version = version + 1, group_id = coalesce(
                            (select o.group_id from opinion o
                              where o.consultation_id = :consultation and o.group_id is not null
                                and o.compared_text % :text
                              order by similarity(o.compared_text, :text) desc, o.received_at, o.id limit 1), :id)
                         where id = :id""")
                .bind("consultation", opinion.consultation())
                .bind("text", opinion.text())
                .bind("id", opinion.id())
                .execute();
    }
}
