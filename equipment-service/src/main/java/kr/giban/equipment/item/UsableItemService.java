package kr.giban.equipment.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kr.giban.platform.problem.ProblemException;

/** Items for the features that give their time to others. */
@ApplicationScoped
public class UsableItemService {
    private final UsableItemRepository items;

    UsableItemService(UsableItemRepository items) {
        this.items = items;
    }

    /** The item, 404 if there is none. */
    public UsableItem get(UUID id) {
        return items.find(id).orElseThrow(ProblemException::notFound);
    }

    /** The same, and it stays so until the transaction ends: nobody retires it while it is given away. */
    @Transactional
    public UsableItem hold(UUID id) {
        return items.hold(id).orElseThrow(ProblemException::notFound);
    }
}
