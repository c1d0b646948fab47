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
import kr.giban.platform.audit.Audit;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import org.jdbi.v3.core.Jdbi;

/** Rules in the table {@code rule}. Read where they are needed: a row by primary key costs less than a stale cache. */
@ApplicationScoped
class JdbiRules implements Rules {
    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final Audit audit;

    JdbiRules(Jdbi jdbi, ObjectMapper mapper, Audit audit) {
        this.jdbi = jdbi;
        this.mapper = mapper;
        this.audit = audit;
    }

    @Override
    public JsonNode value(String name, LocalDate on) {
        return find(name, on)
                .map(Rule::value)
                .orElseThrow(() -> new IllegalStateException("no rule " + name + " on " + on));
    }

    List<Rule> all() {
        return jdbi.withHandle(db -> db.createQuery("select * from rule order by name, valid_from")
                .map((row, context) -> rule(row))
                .list());
    }

    /** Adds a value, or replaces the one that starts the same day; a new name would be a rule nobody reads. */
    @Transactional
    Rule put(String name, NewRuleValue given) {
        Rule first = all().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        if (first.value().getNodeType() != given.value().getNodeType()) {
            String expected = first.value().getNodeType().name().toLowerCase(java.util.Locale.ROOT);
            throw ProblemException.rules(List.of(Fault.at("/value", "wrong-type", Map.of("expected", expected))));
        }
        Optional<Rule> before = find(name, given.validFrom());
        Rule after = new Rule(name, given.validFrom(), given.value(), given.source());
        jdbi.useHandle(db -> db.createUpdate("""
                        insert into rule (name, valid_from, value, source) values (:name, :validFrom, :value::jsonb, :source)
                        on conflict (name, valid_from) do update set value = excluded.value, source = excluded.source""")
                .bind("name", name)
                .bind("validFrom", given.validFrom())
                .bind("value", given.value().toString())
                .bind("source", given.source())
                .execute());
        audit.changed("put", "rule", name, before.orElse(null), after);
        return after;
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
            return new Rule(
                    row.getString("name"),
                    row.getObject("valid_from", LocalDate.class),
                    mapper.readTree(row.getString("value")),
                    row.getString("source"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
