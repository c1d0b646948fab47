package kr.giban.equipment.maker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The normal forms of all names, as they stand at one moment. */
public final class MakerNames {
    private final Map<String, String> codes;
    private final Map<String, Set<String>> keys = new HashMap<>();

    /** @param codes the maker's code for each normal form */
    public MakerNames(Map<String, String> codes) {
        this.codes = Map.copyOf(codes);
        codes.forEach((key, code) ->
                keys.computeIfAbsent(code, any -> new HashSet<>()).add(key));
    }

    /** The maker that has this normal form among its names; null if none has. */
    public String code(String key) {
        return key == null ? null : codes.get(key);
    }

    /** The normal forms by which a maker is known; of one that is not registered, its own alone. */
    public Set<String> keys(String key) {
        String code = code(key);
        return code == null ? Set.of(key) : keys.get(code);
    }
}
