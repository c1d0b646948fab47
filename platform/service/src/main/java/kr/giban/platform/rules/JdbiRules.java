package kr.giban.platform.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import org.jdbi.v3.core.Jdbi;

/** Rules in the table {@code rule}. Read where they are needed: a row by primary key costs less than a stale cache. */
@ApplicationScoped
class JdbiRules implements Rules {
    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final Preconditions preconditions;
    private final Audit audit;

    JdbiRules(Jdbi jdbi, ObjectMapper mapper, Preconditions preconditions, Audit audit) {
        this.jdbi = jdbi;
        this.mapper = mapper;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    @Override
    public JsonNode value(String name, LocalDate on) {
        return find(name, on).map(Rule::value).orElseThrow(() -> none(name, on));
    }

    private static IllegalStateException none(String name, LocalDate on) {
        return new IllegalStateException("no rule " + name + " on " + on);
    }

    @Override
    public Map<String, JsonNode> values(LocalDate on, String... names) {
        Map<String, JsonNode> values = jdbi.withHandle(db -> db.createQuery("""
                        select distinct on (name) * from rule where name = any (:names) and valid_from <= :on
                        order by name, valid_from desc""")
                .bindArray("names", String.class, (Object[]) names)
                .bind("on", on)
                .map((row, context) -> rule(row))
                .collectToMap(Rule::name, Rule::value));
        for (String name : names) {
            if (!values.containsKey(name)) {
                throw none(name, on);
            }
        }
        return values;
    }

    List<Rule> all() {
        return jdbi.withHandle(db -> db.createQuery("select * from rule order by name, valid_from")
                .map((row, context) -> rule(row))
                .list());
    }

    /**
     * Adds a value, or replaces the one that starts the same day, which the request must have read; a new name would be a
     * rule nobody reads.
     *
     * @param limits refuses a value that the rule cannot have
     */
    @Transactional
    Rule put(String name, NewRuleValue given, BiConsumer<String, JsonNode> limits) {
        lock(name);
        Rule first = all().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        Optional<Rule> before = find(name, given.validFrom());
        preconditions.checkPut(before.filter(rule -> rule.validFrom().equals(given.validFrom()))
                .map(Rule::etag));
        if (first.value().getNodeType() != given.value().getNodeType()) {
            String expected = first.value().getNodeType().name().toLowerCase(java.util.Locale.ROOT);
            throw ProblemException.rules(List.of(Fault.at("/value", "wrong-type", Map.of("expected", expected))));
        }
        limits.accept(name, given.value());
        jdbi.useHandle(db -> db.createUpdate("""
                        insert into rule (name, valid_from, value, source) values (:name, :validFrom, :value::jsonb, :source)
                        on conflict (name, valid_from) do update set value = excluded.value, source = excluded.source""")
                .bind("name", name)
                .bind("validFrom", given.validFrom())
                .bind("value", given.value().toString())
                .bind("source", given.source())
                .execute());
        Rule after = find(name, given.validFrom()).orElseThrow();
        audit.changed("put", "rule", name, before.orElse(null), after);
        return after;
    }

    /** Until the transaction ends: what two say of one rule comes one after the other. */
    private void lock(String name) {
        jdbi.useHandle(db -> db.createQuery("select pg_advisory_xact_lock(hashtextextended(:name, 12)) is null")
                .bind("name", name)
                .mapTo(boolean.class)
                .one());
    }

    private Optional<Rule> find(String name, LocalDate on) {
        return jdbi.withHandle(db -> db.createQuery(
                        "select * from rule where name = :name and valid_from <= :on order by valid_from desc limit 1")
                .bind("name", name)
                .bind("on", on)
                .map((row, context) -> rule(row))
                .findOne());
    }

    private Rule rule(ResultSet row) throws SQLException {
        try {
            return Rule.of(
                    row.getString("name"),
                    row.getObject("valid_from", LocalDate.class),
                    mapper.readTree(row.getString("value")),
                    row.getString("source"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
