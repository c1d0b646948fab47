package kr.giban.local.sample.roadmap;

import java.time.LocalDate;
import java.util.List;

/** What the roadmap is, as the press release has it; the people of the planning group are synthetic. */
public record RoadmapPlan(
        String titleKo,
        String titleEn,
        String programmeKo,
        int yearFrom,
        int yearTo,
        LocalDate groupSince,
        List<String> strategies,
        Member lead,
        List<Member> members,
        String source) {

    /** Someone of the planning group. Each division has one PD; the lead stands above the divisions. */
    public record Member(String division, Role role, String name, String affiliation, boolean synthetic) {}

    /** A member's part in the planning group. */
    public enum Role {
        INFRASTRUCTURE_PD,
        PD,
        MEMBER
    }

    public List<Member> membersOf(String division) {
        return members.stream()
                .filter(member -> member.division().equals(division))
                .toList();
    }
}
