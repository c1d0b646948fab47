package kr.giban.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kr.giban.platform.due.DueRule;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Keys and answers in the database; kept for a day of true time, since a retry knows no simulated one. */
@ApplicationScoped
public class IdempotencyStore implements DueRule {
    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final Clock trueTime = Clock.systemUTC();
    private final Duration kept;

    public IdempotencyStore(
            Jdbi jdbi,
            ObjectMapper mapper,
            @ConfigProperty(name = "giban.idempotency.kept", defaultValue = "24h") Duration kept) {
        this.jdbi = jdbi;
        this.mapper = mapper;
        this.kept = kept;
    }

    /** Takes the key until the transaction ends; false if another transaction holds it. */
    boolean tryLock(KeyScope key) {
        return jdbi.withHandle(db -> db.createQuery("select pg_try_advisory_xact_lock(hashtextextended(:text, 7))")
                .bind("text", key.text())
                .mapTo(boolean.class)
                .one());
    }

    Optional<StoredAnswer> find(KeyScope key) {
        return jdbi.withHandle(db -> db.createQuery("""
                        select fingerprint, status, headers::text as headers, body from idempotency_key
                         where scope = :scope and subject = :subject and key = :key""")
                .bindMethods(key)
                .map((row, context) -> new StoredAnswer(
                        row.getString("fingerprint"),
                        row.getInt("status"),
                        headers(row.getString("headers")),
                        row.getString("body")))
                .findOne());
    }

    /** Keeps the answer; false if another one is kept already. */
    boolean store(KeyScope key, StoredAnswer answer) {
        return jdbi.withHandle(db -> db.createUpdate("""
                        insert into idempotency_key (scope, subject, key, fingerprint, status, headers, body, created_at)
                        values (:scope, :subject, :key, :fingerprint, :status, :headers::jsonb, :body, :now)
                        on conflict do nothing""")
                        .bindMethods(key)
                        .bind("fingerprint", answer.fingerprint())
                        .bind("status", answer.status())
                        .bind("headers", text(answer.headers()))
                        .bind("body", answer.body())
                        .bind("now", trueTime.instant())
                        .execute()
                == 1);
    }

    @Override
    public String name() {
        return "idempotency-keys-expire";
    }

    @Override
    public int runDue(Instant now) {
        return jdbi.withHandle(db -> db.createUpdate("delete from idempotency_key where created_at < :before")
                .bind("before", trueTime.instant().minus(kept))
                .execute());
    }

    private Map<String, String> headers(String text) {
        try {
            return mapper.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(Map<String, String> headers) {
        try {
            return mapper.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
