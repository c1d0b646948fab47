package kr.giban.roadmap.roadmap;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.giban.platform.id.UuidV7;
import org.hibernate.annotations.BatchSize;

/** A roadmap through all of its versions, and the people who plan it. */
@Entity
@Table(name = "roadmap")
class Roadmap {
    @Id
    private UUID id;

    private Instant createdAt;
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "roadmap_member", joinColumns = @JoinColumn(name = "roadmap_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100)
    private List<Member> members = new ArrayList<>();

    @Version
    private long version;

    protected Roadmap() {}

    Roadmap(Instant now) {
        id = UuidV7.next();
        createdAt = now;
        changedAt = now;
    }

    void staff(List<DivisionPart> divisions) {
        List<Member> staff = new ArrayList<>();
        for (DivisionPart division : divisions) {
            if (division.pd() != null) {
                staff.add(Member.of(division.code(), Member.PD, division.pd()));
            }
            division.members().forEach(person -> staff.add(Member.of(division.code(), Member.MEMBER, person)));
        }
        if (!staff.equals(List.copyOf(members))) {
            members.clear();
            members.addAll(staff);
        }
    }

    DivisionPart division(String code) {
        Person pd = members.stream()
                .filter(member -> member.is(code, Member.PD))
                .findFirst()
                .map(Member::person)
                .orElse(null);
        List<Person> people = members.stream()
                .filter(member -> member.is(code, Member.MEMBER))
                .map(Member::person)
                .toList();
        return new DivisionPart(code, pd, people);
    }

    void changed(Instant now) {
        changedAt = now;
    }

    UUID id() {
        return id;
    }

    Instant changedAt() {
        return changedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return version;
    }
}
