package kr.giban.equipment.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.outbox.Event;
import kr.giban.platform.outbox.Outbox;
import kr.giban.platform.outbox.Visibility;

/** Tells the audit and the feed what became of an attachment; of internal ones only their organization's. */
@ApplicationScoped
class AttachmentJournal {
    private static final String ENTITY = "equipment-attachment";

    private final Audit audit;
    private final Outbox outbox;

    AttachmentJournal(Audit audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    void added(Attachment attachment) {
        AttachmentEvent after = AttachmentEvent.of(attachment);
        audit.changed("create", ENTITY, attachment.id(), null, after);
        publish("added", attachment, after);
    }

    void changed(Attachment before, Attachment after) {
        audit.changed("update", ENTITY, after.id(), AttachmentEvent.of(before), AttachmentEvent.of(after));
        publish("changed", after, AttachmentEvent.of(after));
    }

    void removed(Attachment attachment) {
        audit.changed("delete", ENTITY, attachment.id(), AttachmentEvent.of(attachment), null);
        publish("removed", attachment, null);
    }

    private void publish(String what, Attachment attachment, AttachmentEvent data) {
        outbox.publish(new Event(
                "equipment.attachment-" + what,
                "equipment/" + attachment.itemId() + "/attachments/" + attachment.id(),
                attachment.visibility() == AttachmentVisibility.PUBLIC
                        ? Visibility.PUBLIC
                        : Visibility.organization(attachment.organizationId()),
                data));
    }
}
