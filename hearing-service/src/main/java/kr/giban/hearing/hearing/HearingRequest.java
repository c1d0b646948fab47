package kr.giban.hearing.hearing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/** A hearing to be held. */
public record HearingRequest(
        @NotNull UUID consultationId,
        @NotNull @Positive Integer round,
        @NotBlank @Size(max = 200) String title,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @NotBlank @Size(max = 200) String venue,
        @NotBlank @Size(max = 200) String host,
        @NotBlank @Size(max = 200) String organizer,

        @Size(max = 500) @Pattern(regexp = HearingPatch.LINK)
        String liveLink,

        @NotNull @PositiveOrZero Integer capacityInPerson,
        @PositiveOrZero Integer capacityOnline) {

    HearingPatch details() {
        return new HearingPatch(
                title, startsAt, endsAt, venue, host, organizer, liveLink, capacityInPerson, capacityOnline);
    }
}
