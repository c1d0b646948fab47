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
        audit.changed("create", ENTITY, attachment.id(), null, AttachmentView.of(attachment));
        publish("added", attachment, AttachmentEvent.of(attachment));
    }

    void changed(Attachment before, Attachment after) {
        audit.changed("update", ENTITY, after.id(), AttachmentView.of(before), AttachmentView.of(after));
        publish("changed", after, AttachmentEvent.of(after));
    }

    void removed(Attachment attachment) {
        audit.changed("delete", ENTITY, attachment.id(), AttachmentView.of(attachment), null);
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
