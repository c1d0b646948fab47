package kr.giban.local.sample.call;

import java.util.Map;

/** The points that a reviewer gives a proposal, by the keys of the call's criteria (20, 30, 30 and 20 points). */
public record ScoreSheet(
        String proposal, String reviewer, int necessity, int plan, int capability, int impact, String opinion) {

    public Map<String, Integer> points() {
        return Map.of("necessity", necessity, "plan", plan, "capability", capability, "impact", impact);
    }

    public int total() {
        return necessity + plan + capability + impact;
    }
}
