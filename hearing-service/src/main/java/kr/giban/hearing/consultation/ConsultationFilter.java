package kr.giban.hearing.consultation;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import kr.giban.hearing.listing.Conditions;

/** Which consultations a list shows. */
public class ConsultationFilter {
    @QueryParam("roadmapId")
    List<UUID> roadmapId;

    @QueryParam("state")
    List<ConsultationState> state;

    Conditions conditions() {
        return new Conditions()
                .when(roadmapId, "roadmapIds", "roadmapId in :roadmapIds")
                .when(state, "states", "state in :states");
    }

    Object[] fingerprint() {
        return new Object[] {roadmapId, state};
    }
}
