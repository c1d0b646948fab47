package kr.giban.roadmap.diff;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One difference between two versions.
 *
 * @param ref how a disposition points to it: {@code tasks/2023-BIO-03/titleKo}, {@code needs/<id>}, {@code roadmap/title}
 * @param entity {@code roadmap}, {@code need} or {@code task}
 * @param key the task's code or the need's id
 * @param field the field that changed; absent where the whole came or went
 */
public record Change(String ref, Kind kind, String entity, String key, String field, JsonNode before, JsonNode after) {
    /** What happened to it. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }
}
