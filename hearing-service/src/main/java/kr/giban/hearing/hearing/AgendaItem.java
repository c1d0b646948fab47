package kr.giban.hearing.hearing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A slot of the agenda.
 *
 * @param minutes how long it is said to take; must be what the slot has
 * @param note what a reader should know of the slot, such as that the printed agenda said otherwise
 */
@Embeddable
public record AgendaItem(
        @NotNull @Column(name = "starts_at") Instant startsAt,
        @NotNull @Column(name = "ends_at") Instant endsAt,

        @NotNull @Positive @Schema(description = "적힌 소요 시간(분) · stated minutes")
        Integer minutes,

        @NotBlank @Size(max = 200) String title,
        @Size(max = 200) String presenter,
        @Size(max = 500) String note) {

    Duration slot() {
        return Duration.between(startsAt, endsAt);
    }
}
