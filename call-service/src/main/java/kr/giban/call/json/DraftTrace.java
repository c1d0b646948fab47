package kr.giban.call.json;

import com.fasterxml.jackson.databind.JsonNode;
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
    public static DraftTrace of(long version, Object before, Object after) {
        return of(version, before, after, after);
    }

    /**
     * As {@link #of(long, Object, Object)}, with the digest over something else: personal values are few enough to be found
     * again from a digest.
     */
    public static DraftTrace of(long version, Object before, Object after, Object digested) {
        JsonNode old = Json.MAPPER.valueToTree(before);
        JsonNode now = Json.MAPPER.valueToTree(after);
        Set<String> changed = new TreeSet<>();
        now.fieldNames().forEachRemaining(name -> {
            if (!now.path(name).equals(old.path(name))
                    && !(now.path(name).isNull() && old.path(name).isMissingNode())) {
                changed.add(name);
            }
        });
        return new DraftTrace(version, Sha256.hex(CanonicalJson.of(Json.MAPPER, digested)), List.copyOf(changed));
    }
}
