package kr.giban.hearing.opinion;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kr.giban.hearing.person.Contact;
import kr.giban.hearing.person.StakeholderGroup;
import kr.giban.platform.id.UuidV7;

/** What someone said in a consultation, as it was said, and whether it is shown. */
@Entity
@Table(name = "opinion")
public class Opinion {
    @Id
    public UUID id = UuidV7.next();

    @Column(name = "consultation_id", updatable = false)
    public UUID consultationId;

    @Column(name = "receipt_number", updatable = false)
    public String receiptNumber;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    public Respondent respondent;

    @Embedded
    public Contact contact;

    @Column(updatable = false)
    public String organization;

    @Enumerated(EnumType.STRING)
    @Column(name = "stakeholder_group", updatable = false)
    public StakeholderGroup stakeholderGroup;

    @Embedded
    public Target target;

    @Column(name = "original_text", updatable = false)
    public String originalText;

    /** The text with phones, e-mails and resident numbers masked: all that the public may ever see. */
    @Column(name = "public_text", updatable = false)
    public String publicText;

    /** The text without what does not make it another opinion, for finding near-duplicates. */
    @Column(name = "compared_text", updatable = false)
    public String comparedText;

    @Column(name = "consent_to_publish", updatable = false)
    public boolean consentToPublish;

    /** The first of the opinions that say nearly the same; filled after receipt. */
    @Column(name = "group_id", insertable = false, updatable = false)
    public UUID groupId;

    @Enumerated(EnumType.STRING)
    public OpinionState state = OpinionState.RECEIVED;

    @Column(name = "moderation_reason")
    public String moderationReason;

    @Column(name = "moderated_at")
    public Instant moderatedAt;

    @Column(name = "received_at", updatable = false)
    public Instant receivedAt;

    @Version
    public long version;

    void moderate(OpinionState target, String reason, Instant now) {
        state.mustReach(target);
        state = target;
        moderationReason = reason;
        moderatedAt = now;
    }
}
