package kr.giban.hearing.person;

import jakarta.persistence.Embeddable;
import kr.giban.platform.audit.Personal;

/** The personal values of a registrant or an author, to be erased together. */
@Embeddable
public record Contact(
        @Personal String name,
        @Personal String email,
        @Personal String phone) {
    public Contact masked() {
        return new Contact(Masks.name(name), Masks.email(email), Masks.phone(phone));
    }
}
