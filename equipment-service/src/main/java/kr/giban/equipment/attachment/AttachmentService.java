package kr.giban.equipment.attachment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.giban.equipment.item.ItemCoverService;
import kr.giban.equipment.item.ItemCoverService.Held;
import kr.giban.equipment.item.UsableItem;
import kr.giban.equipment.item.UsableItemService;
import kr.giban.platform.api.MergePatches;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.file.StoredFile;
import kr.giban.platform.id.UuidV7;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.security.Caller;
import kr.giban.platform.time.Seoul;

/** Attachments, written by the organization that reports for the item. */
@ApplicationScoped
@SuppressWarnings("TooManyParameters")
public class AttachmentService {
    private final AttachmentRepository attachments;
    private final AttachmentIntake intake;
    private final AttachmentFiles files;
    private final CoverService covers;
    private final ItemCoverService items;
    private final UsableItemService owners;
    private final AttachmentJournal journal;
    private final Caller caller;
    private final Preconditions preconditions;
    private final MergePatches patches;
    private final Rules rules;
    private final Clock clock;

    AttachmentService(
            AttachmentRepository attachments,
            AttachmentIntake intake,
            AttachmentFiles files,
            CoverService covers,
            ItemCoverService items,
            UsableItemService owners,
            AttachmentJournal journal,
            Caller caller,
            Preconditions preconditions,
            MergePatches patches,
            Rules rules,
            Clock clock) {
        this.attachments = attachments;
        this.intake = intake;
        this.files = files;
        this.covers = covers;
        this.items = items;
        this.owners = owners;
        this.journal = journal;
        this.caller = caller;
        this.preconditions = preconditions;
        this.patches = patches;
        this.rules = rules;
        this.clock = clock;
    }

    /** An attachment and the version that its tag names. */
    record Shown(AttachmentView attachment, long version) {
        static Shown of(Attachment attachment) {
            return new Shown(AttachmentView.of(attachment), attachment.version());
        }
    }

    List<AttachmentView> ofItem(UUID itemId, List<AttachmentKind> kinds) {
        owners.get(itemId);
        return attachments.ofItem(itemId, kinds == null ? List.of() : kinds, AttachmentReader.of(caller)).stream()
                .map(AttachmentView::of)
                .toList();
    }

    Shown get(UUID itemId, UUID id) {
        return Shown.of(find(itemId, id));
    }

    Attachment find(UUID itemId, UUID id) {
        return attachments.find(itemId, id, AttachmentReader.of(caller)).orElseThrow(ProblemException::notFound);
    }

    /** The file is stored before the item is held: a slow store holds up nobody else. */
    @Transactional
    Shown add(UUID itemId, NewAttachment given) {
        UsableItem owner = owners.get(itemId);
        caller.mustOwn(owner.organizationId());
        AttachmentRules today = AttachmentRules.on(Seoul.today(clock), rules);
        String mediaType;
        StoredFile file;
        try (AttachmentFiles.Turn turn = files.turn();
                AttachmentIntake.Ready ready =
                        intake.prepare(given, today, attachments.tally(itemId).count())) {
            mediaType = ready.mediaType();
            file = files.store(ready.file());
        }
        Held item = items.hold(itemId);
        AttachmentRepository.Tally tally = attachments.tally(itemId);
        if (tally.count() >= today.perItem()) {
            files.giveUp(file.key());
            throw ProblemException.rules(List.of(AttachmentIntake.tooMany(today)));
        }
        files.keep(file.key());
        return insert(item, owner, given, mediaType, file, tally.next());
    }

    private Shown insert(
            Held item, UsableItem owner, NewAttachment given, String mediaType, StoredFile file, int position) {
        Instant now = clock.instant();
        UUID id = UuidV7.next();
        String name = given.fileName().isEmpty() ? owner.assetNo().replaceAll("[/\\\\]", "-") : given.fileName();
        attachments.insert(new Attachment(
                id,
                item.id(),
                owner.organizationId(),
                given.kind(),
                given.wantedVisibility(),
                file.key(),
                MediaTypes.ended(name, mediaType),
                mediaType,
                file.sizeBytes(),
                file.sha256(),
                given.captionKo(),
                given.captionEn(),
                position,
                false,
                0,
                now,
                now));
        if (given.kind() == AttachmentKind.PHOTO) {
            covers.added(item, id, given.cover());
        }
        Attachment added = find(item.id(), id);
        journal.added(added);
        return Shown.of(added);
    }

    @Transactional
    Shown change(UUID itemId, UUID id, JsonNode patch) {
        Held item = items.hold(itemId);
        Attachment before = own(itemId, id);
        AttachmentContent after = patches.apply(before.content(), patch, AttachmentContent.class);
        if (after.cover() && before.kind() != AttachmentKind.PHOTO) {
            throw ProblemException.rules(List.of(Fault.at("/cover", "cover-not-a-photo")));
        }
        if (after.equals(before.content())) {
            return Shown.of(before);
        }
        if (after.cover() && !before.cover()) {
            covers.choose(item, id);
        } else if (!after.cover() && before.cover()) {
            items.set(item, null);
        }
        attachments.update(id, after, clock.instant());
        Attachment changed = find(itemId, id);
        journal.changed(before, changed);
        return Shown.of(changed);
    }

    @Transactional
    void delete(UUID itemId, UUID id) {
        Held item = items.hold(itemId);
        Attachment attachment = own(itemId, id);
        if (attachment.cover()) {
            covers.leave(item, id);
        }
        attachments.delete(id);
        files.discard(attachment.fileKey());
        journal.removed(attachment);
    }

    /** What the caller may not read is not there; what it may only read is refused. */
    private Attachment own(UUID itemId, UUID id) {
        Attachment attachment = find(itemId, id);
        caller.mustOwn(attachment.organizationId());
        preconditions.check(attachment.version());
        return attachment;
    }
}
