package kr.giban.call.proposal;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kr.giban.call.receipt.Submission;
import kr.giban.platform.id.UuidV7;

/** An organization's proposal for a call-task: a draft that can change, and the submission that stands. */
@Entity
@Table(name = "proposal")
public class Proposal {
    @Id
    private UUID id;

    private UUID callTaskId;

    private String organizationId;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    private String title;

    @Convert(converter = ContentText.class)
    private ProposalContent content;

    private String investigatorName;

    private String investigatorEmail;

    private String investigatorPhone;

    private UUID submissionId;
    private String submittedTitle;

    private Instant submittedAt;

    private Instant createdAt;

    private Instant updatedAt;

    @Version
    private long version;

    protected Proposal() {}

    Proposal(UUID callTaskId, String organizationId, String title, Instant now) {
        this.id = UuidV7.next();
        this.callTaskId = callTaskId;
        this.organizationId = organizationId;
        this.state = ProposalState.INITIAL;
        this.title = title;
        this.content = ProposalContent.EMPTY;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Whether its applicant may still write; the deadline is for the call to judge. */
    boolean isWritable() {
        return state == ProposalState.DRAFT || state == ProposalState.SUBMITTED;
    }

    void write(ProposalDraft draft, Instant now) {
        Investigator investigator = draft.investigator();
        title = draft.title();
        content = draft.content();
        investigatorName = investigator == null ? null : investigator.name();
        investigatorEmail = investigator == null ? null : investigator.email();
        investigatorPhone = investigator == null ? null : investigator.phone();
        updatedAt = now;
    }

    /** Something that belongs to it has changed, so what was read of it is no longer the whole. */
    void touch(Instant now) {
        updatedAt = now;
    }

    void submitted(Submission submission) {
        if (state != ProposalState.SUBMITTED) {
            moveTo(ProposalState.SUBMITTED);
        }
        submissionId = submission.id();
        submittedTitle = title;
        submittedAt = submission.arrivedAt();
    }

    void moveTo(ProposalState target) {
        state.mustReach(target);
        state = target;
    }

    ProposalDraft draft() {
        return new ProposalDraft(
                title,
                content.summary(),
                content.regionCode(),
                content.startsOn(),
                content.endsOn(),
                investigator(),
                content.budget(),
                content.consortium(),
                content.equipment());
    }

    Investigator investigator() {
        return investigatorName == null
                ? null
                : new Investigator(investigatorName, investigatorEmail, investigatorPhone);
    }

    public UUID id() {
        return id;
    }

    public UUID callTaskId() {
        return callTaskId;
    }

    public String organizationId() {
        return organizationId;
    }

    public ProposalState state() {
        return state;
    }

    public String title() {
        return title;
    }

    public ProposalContent content() {
        return content;
    }

    String submittedTitle() {
        return submittedTitle;
    }

    public UUID submissionId() {
        return submissionId;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long version() {
        return version;
    }
}
