package kr.giban.call.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import kr.giban.platform.due.DueRule;
import org.jdbi.v3.core.Jdbi;

/** Deletes files that no document and no receipt names, a day after they came: replaced drafts and broken uploads. */
@ApplicationScoped
public class FileCollection implements DueRule {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration EVERY = Duration.ofHours(1);

    private final FileStore files;
    private final Jdbi jdbi;
    private volatile Instant next = Instant.MIN;

    FileCollection(FileStore files, Jdbi jdbi) {
        this.files = files;
        this.jdbi = jdbi;
    }

    @Override
    public String name() {
        return "file-collection";
    }

    @Override
    public int runDue(Instant now) {
        if (now.isBefore(next)) {
            return 0;
        }
        next = now.plus(EVERY);
        return collect();
    }

    int collect() {
        return files.deleteUnless(this::named, KEPT);
    }

    private Set<String> named() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select sha256 from document
                        union
                        select sealed ->> 'sha256'
                          from submission, jsonb_array_elements(receipt::jsonb -> 'documents') sealed""")
                .mapTo(String.class)
                .collectInto(new org.jdbi.v3.core.generic.GenericType<HashSet<String>>() {}));
    }
}
