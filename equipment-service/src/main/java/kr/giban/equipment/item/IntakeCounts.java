package kr.giban.equipment.item;

import java.util.Map;

/** What became of the rows of a batch; together they are the rows read. */
public record IntakeCounts(int created, int updated, int unchanged, int rejected) {
    /** Of how many there are of each outcome. */
    static IntakeCounts of(Map<String, Integer> outcomes) {
        return new IntakeCounts(
                outcomes.getOrDefault("CREATED", 0),
                outcomes.getOrDefault("UPDATED", 0),
                outcomes.getOrDefault("UNCHANGED", 0),
                outcomes.getOrDefault("REJECTED", 0));
    }

    public int read() {
        return created + updated + unchanged + rejected;
    }
}
