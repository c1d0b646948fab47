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
    Instant startsFrom;

    @QueryParam("startsTo")
    Instant startsTo;

    Conditions conditions() {
        return new Conditions()
                .when(consultationId, "consultations", "consultationId in :consultations")
                .when(state, "states", "state in :states")
                .when(startsFrom, "startsFrom", "startsAt >= :startsFrom")
                .when(startsTo, "startsTo", "startsAt <= :startsTo");
    }

    Object[] fingerprint() {
        return new Object[] {consultationId, state, startsFrom, startsTo};
    }
}
