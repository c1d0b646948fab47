package kr.giban.hearing.hearing;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.giban.hearing.listing.Conditions;

/** Which hearings a list shows. */
public class HearingFilter {
    @QueryParam("consultationId")
    List<UUID> consultationId;

    @QueryParam("state")
    List<HearingState> state;

    @QueryParam("startsFrom")
    String startsFrom;

    @QueryParam("startsTo")
    String startsTo;

    Conditions conditions() {
        return new Conditions()
                .when(consultationId, "consultations", "consultationId in :consultations")
                .when(state, "states", "state in :states")
                .when(instant("startsFrom", startsFrom), "startsFrom", "startsAt >= :startsFrom")
                .when(instant("startsTo", startsTo), "startsTo", "startsAt <= :startsTo");
    }

    Object[] fingerprint() {
        return new Object[] {consultationId, state, startsFrom, startsTo};
    }

    private static Instant instant(String name, String text) {
        return kr.giban.hearing.listing.Instants.parse(name, text);
    }
}
