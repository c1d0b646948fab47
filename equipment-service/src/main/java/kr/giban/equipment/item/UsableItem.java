package kr.giban.equipment.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.equipment.center.CenterState;
import kr.giban.platform.problem.Fault;

/** What decides whether others may use an item, and what stays the same of it. */
public record UsableItem(
        UUID id,
        String assetNo,
        String nameKo,
        Sharing sharing,
        String soleUseReason,
        ItemState reportedState,
        UUID centerId,
        String centerCode,
        CenterState centerState,
        String organizationId) {

    /** All that keeps others from using it. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (reportedState == ItemState.RETIRED) {
            faults.add(Fault.of("equipment-retired"));
        }
        if (sharing == Sharing.SOLE) {
            faults.add(Fault.of("equipment-sole-use", Map.of("reason", soleUseReason)));
        }
        if (sharing == null) {
            faults.add(Fault.of("equipment-sharing-unknown"));
        }
        if (centerState == CenterState.CLOSED) {
            faults.add(Fault.of("center-closed"));
        }
        return faults;
    }
}
