package kr.giban.equipment.userequest;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kr.giban.equipment.center.Masks;
import kr.giban.platform.audit.Personal;

/** Whom the center calls about a use. */
@Embeddable
public record UseContact(
        @Column(name = "contact_name") @Personal @NotBlank @Size(max = 100)
        String name,

        @Column(name = "contact_phone") @Personal @NotBlank @Size(max = 40)
        String phone,

        @Column(name = "contact_email") @Personal @Email @Size(max = 200)
        String email) {
    UseContact masked() {
        return new UseContact(Masks.masked(name, false), Masks.masked(phone, false), Masks.masked(email, false));
    }
}
