package kr.giban.hearing.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kr.giban.platform.digest.CanonicalJson;
import kr.giban.platform.digest.Sha256;

/** Tells the audit that a draft changed and where, not what it says: not all who read the audit may read drafts. */
@ApplicationScoped
public class Drafts {
    private final ObjectMapper mapper;

    Drafts(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * What the audit keeps.
     *
     * @param version of the thing after the change
     * @param sha256 over its canonical JSON after the change, by which it can be proved later what it said
     * @param changed the names of its fields that differ from before
     */
    public record Trace(long version, String sha256, List<String> changed) {}

    /** Between two states; {@code before} is null for what is new. */
    public Trace trace(long version, Object before, Object after) {
        JsonNode old = mapper.valueToTree(before);
        JsonNode now = mapper.valueToTree(after);
        Set<String> changed = new TreeSet<>();
        now.fieldNames().forEachRemaining(name -> add(name, old, now, changed));
        old.fieldNames().forEachRemaining(name -> add(name, old, now, changed));
        return new Trace(version, Sha256.hex(CanonicalJson.of(mapper, after)), List.copyOf(changed));
    }

    private static void add(String name, JsonNode old, JsonNode now, Set<String> changed) {
        if (!old.path(name).equals(now.path(name))) {
            changed.add(name);
        }
    }
}
