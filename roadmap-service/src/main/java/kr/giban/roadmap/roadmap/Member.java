package kr.giban.roadmap.roadmap;

import jakarta.persistence.Embeddable;

/** One row of the planning group. */
@Embeddable
record Member(String division, String role, String name, String affiliation) {
    static final String PD = "PD";
    static final String MEMBER = "MEMBER";

    static Member of(String division, String role, Person person) {
        return new Member(division, role, person.name(), person.affiliation());
    }

    Person person() {
        return new Person(name, affiliation);
    }

    boolean is(String division, String role) {
        return this.division.equals(division) && this.role.equals(role);
    }
}
