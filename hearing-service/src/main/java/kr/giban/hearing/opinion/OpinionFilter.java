package kr.giban.hearing.opinion;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import kr.giban.hearing.listing.Conditions;
import kr.giban.hearing.person.StakeholderGroup;

/** Which opinions of a consultation a list shows. */
public class OpinionFilter {
    @QueryParam("targetKind")
    List<TargetKind> targetKind;

    @QueryParam("division")
    List<String> division;

    @QueryParam("task")
    List<String> task;

    @QueryParam("stakeholderGroup")
    List<StakeholderGroup> stakeholderGroup;

    @QueryParam("state")
    List<OpinionState> state;

    @QueryParam("groupId")
    List<UUID> groupId;

    Conditions conditions(UUID consultation, boolean all) {
        Conditions conditions = new Conditions()
                .when(consultation, "consultation", "consultationId = :consultation")
                .when(targetKind, "kinds", "target.kind in :kinds")
                .when(division, "divisions", "target.division in :divisions")
                .when(task, "tasks", "target.task in :tasks")
                .when(stakeholderGroup, "stakeholders", "stakeholderGroup in :stakeholders")
                .when(state, "states", "state in :states")
                .when(groupId, "likes", "groupId in :likes");
        return all ? conditions : conditions.always("state = PUBLISHED and consentToPublish = true");
    }

    Object[] fingerprint(UUID consultation, boolean all) {
        return new Object[] {consultation, all, targetKind, division, task, stakeholderGroup, state, groupId};
    }
}
