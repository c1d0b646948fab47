package kr.giban.equipment.duplicate;

import java.util.ArrayList;
import java.util.List;
import kr.giban.equipment.item.ItemState;
import kr.giban.equipment.item.Sharing;

/** Says why an item is named, in words. */
final class Reasons {
    private final DuplicateRules rules;
    private final MakerLikeness makers;

    Reasons(DuplicateRules rules, MakerLikeness makers) {
        this.rules = rules;
        this.makers = makers;
    }

    List<Reason> of(PlannedKeys keys, FoundItem item, Likeness likeness) {
        List<Reason> reasons = new ArrayList<>();
        boolean sameMaker = reaches(likeness.maker(), rules.sameMakerFrom());
        if (sameMaker && reaches(likeness.model(), rules.sameModelFrom())) {
            boolean byAlias = makers.areOne(keys.makerKey(), item.makerKey())
                    && !keys.makerKey().equals(item.makerKey());
            reasons.add(byAlias ? Reason.SAME_MODEL_BY_ALIAS : Reason.SAME_MODEL);
        } else {
            add(reasons, Reason.SIMILAR_MODEL, reaches(likeness.model(), rules.similarFrom()));
        }
        add(reasons, Reason.SIMILAR_NAME, reaches(likeness.name(), rules.similarFrom()));
        add(reasons, Reason.SIMILAR_SPECIFICATION, reaches(likeness.specification(), rules.similarFrom()));
        add(
                reasons,
                Reason.SAME_CLASS_IN_REGION,
                reaches(likeness.classOfItem(), 1) && item.regionNow().equals(keys.region()));
        add(reasons, Reason.SHAREABLE, isShareable(item.sharing()));
        boolean idle = item.reportedState() == ItemState.IDLE || item.derivedState() == ItemState.IDLE;
        boolean underused = item.reportedState() == ItemState.UNDERUSED || item.derivedState() == ItemState.UNDERUSED;
        add(reasons, idle ? Reason.IDLE : Reason.UNDERUSED, idle || underused);
        return reasons;
    }

    private static boolean isShareable(Sharing sharing) {
        return sharing == Sharing.JOINT_ALLOWED || sharing == Sharing.JOINT_SERVICE;
    }

    private static boolean reaches(Double value, double bound) {
        return value != null && value >= bound;
    }

    private static void add(List<Reason> reasons, Reason reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
