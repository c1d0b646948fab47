package kr.giban.local.sample.call;

import java.util.List;

/** A reviewer, synthetic; the expertise names divisions. */
public record Reviewer(
        String username,
        String name,
        String employer,
        String regionCode,
        boolean industry,
        String expertise,
        boolean synthetic) {

    public List<String> divisions() {
        return List.of(expertise.split("\\|"));
    }
}
