package kr.giban.equipment.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import kr.giban.equipment.item.ItemCoverService;
import kr.giban.equipment.item.ItemCoverService.Held;

/** Which photo stands for an item: the one that was chosen, else the first; when it goes, the next one. */
@ApplicationScoped
class CoverService {
    private final AttachmentRepository attachments;
    private final ItemCoverService items;
    private final Clock clock;

    CoverService(AttachmentRepository attachments, ItemCoverService items, Clock clock) {
        this.attachments = attachments;
        this.items = items;
        this.clock = clock;
    }

    /** Makes a new photo the cover if it asks for that, or if there is none yet; whether it is. */
    boolean added(Held item, UUID photo, boolean wanted) {
        if (!wanted && item.cover().isPresent()) {
            return false;
        }
        choose(item, photo);
        return true;
    }

    /** Another photo becomes the cover, or none. The one that was shows so in its version. */
    void choose(Held item, UUID photo) {
        item.cover().ifPresent(before -> attachments.touch(before, clock.instant()));
        items.set(item, photo);
    }

    /** Before a photo is removed that is the cover. */
    void leave(Held item, UUID photo) {
        Optional<UUID> following = attachments.firstPhotoBut(item.id(), photo);
        following.ifPresent(next -> attachments.touch(next, clock.instant()));
        items.set(item, following.orElse(null));
    }
}
