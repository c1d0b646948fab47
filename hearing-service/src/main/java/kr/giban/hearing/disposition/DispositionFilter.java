package kr.giban.hearing.disposition;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import kr.giban.hearing.listing.Conditions;

/** Which dispositions of a consultation a list shows. */
public class DispositionFilter {
    @QueryParam("kind")
    List<DispositionKind> kind;

    @QueryParam("state")
    List<DispositionState> state;

    @QueryParam("opinionId")
    List<UUID> opinionId;

    @QueryParam("changeRef")
    List<String> changeRef;

    Conditions conditions(UUID consultation, boolean drafts) {
        Conditions conditions = new Conditions()
                .when(consultation, "consultation", "consultationId = :consultation")
                .when(kind, "kinds", "kind in :kinds")
                .when(state, "states", "state in :states")
                .when(
                        opinionId,
                        "answered",
                        "exists (select 1 from Disposition d join d.opinions o where d.id = disposition.id"
                                + " and o.opinionId in :answered)")
                .when(changeRef, "changes", "changeRef in :changes");
        return drafts ? conditions : conditions.always("state = PUBLISHED");
    }

    Object[] fingerprint(UUID consultation, boolean drafts) {
        return new Object[] {consultation, drafts, kind, state, opinionId, changeRef};
    }
}
