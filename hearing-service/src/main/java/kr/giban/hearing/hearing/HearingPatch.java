package kr.giban.hearing.hearing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What of a hearing may change until it begins. */
public record HearingPatch(
        @NotBlank @Size(max = 200) String title,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @NotBlank @Size(max = 200) String venue,
        @NotBlank @Size(max = 200) String host,
        @NotBlank @Size(max = 200) String organizer,
        @Size(max = 500) @Pattern(regexp = LINK) String liveLink,
        @NotNull @PositiveOrZero Integer capacityInPerson,
        @PositiveOrZero Integer capacityOnline) {
    static final String LINK = "https?://[^\\s]+";

    static HearingPatch of(HearingView of) {
        return new HearingPatch(
                of.title(),
                of.startsAt(),
                of.endsAt(),
                of.venue(),
                of.host(),
                of.organizer(),
                of.liveLink(),
                of.capacityInPerson(),
                of.capacityOnline());
    }

    void applyTo(Hearing hearing) {
        hearing.title = title;
        hearing.startsAt = startsAt;
        hearing.endsAt = endsAt;
        hearing.venue = venue;
        hearing.host = host;
        hearing.organizer = organizer;
        hearing.liveLink = liveLink;
    }
}
