package kr.giban.hearing.registration;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import kr.giban.hearing.listing.Conditions;
import kr.giban.hearing.seat.AttendanceMode;

/** Which registrations of a hearing a list shows. */
public class RegistrationFilter {
    @QueryParam("state")
    List<RegistrationState> state;

    @QueryParam("mode")
    List<AttendanceMode> mode;

    Conditions conditions(UUID hearing) {
        return new Conditions()
                .when(hearing, "hearing", "hearingId = :hearing")
                .when(state, "states", "state in :states")
                .when(mode, "modes", "mode in :modes");
    }

    Object[] fingerprint(UUID hearing) {
        return new Object[] {hearing, state, mode};
    }
}
