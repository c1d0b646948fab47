package kr.giban.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kr.giban.platform.digest.CanonicalJson;
import kr.giban.platform.digest.Sha256;

/**
 * What the audit keeps of something that is not for everyone who reads the audit: that it changed and where, not what it
 * says. The digest lets its owner prove later what it said.
 *
 * @param version of the thing after the change
 * @param sha256 over its canonical JSON after the change
 * @param changed the names of its fields that differ from before
 */
public record DraftTrace(long version, String sha256, List<String> changed) {
    /** Between two states; {@code before} is null for what is new. */
    public static DraftTrace of(ObjectMapper mapper, long version, Object before, Object after) {
        return of(mapper, version, before, after, after);
    }

    /**
     * As {@link #of(ObjectMapper, long, Object, Object)}, with the digest over something else: personal values are few
     * enough to be found again from a digest.
     */
    public static DraftTrace of(ObjectMapper mapper, long version, Object before, Object after, Object digested) {
        JsonNode old = mapper.valueToTree(before);
        JsonNode now = mapper.valueToTree(after);
        Set<String> changed = new TreeSet<>();
        now.fieldNames().forEachRemaining(name -> add(name, old, now, changed));
        old.fieldNames().forEachRemaining(name -> add(name, old, now, changed));
        return new DraftTrace(version, Sha256.hex(CanonicalJson.of(mapper, digested)), List.copyOf(changed));
    }

    private static void add(String name, JsonNode old, JsonNode now, Set<String> changed) {
        boolean bothAbsent = isAbsent(old.path(name)) && isAbsent(now.path(name));
        if (!bothAbsent && !old.path(name).equals(now.path(name))) {
            changed.add(name);
        }
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
