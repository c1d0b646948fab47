package kr.giban.call.review;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.giban.platform.id.UuidV7;

/** One reviewer's review of one proposal. */
@Entity
@Table(name = "review")
@SuppressWarnings("UnusedVariable") // some columns are for constraints and queries alone
public class Review {
    @Id
    private UUID id;

    private UUID callTaskId;

    private UUID proposalId;

    private UUID memberId;

    private String subject;

    /** The employer that the committee was checked with. */
    private String employer;

    @Enumerated(EnumType.STRING)
    private ReviewState state;

    @Convert(converter = SoftConflictsText.class)
    private List<SoftConflict> softConflicts;

    private String declaration;

    private Instant declaredAt;

    /** How many sheets there are; also what makes a correction a change of the review. */
    private int sheets;

    @Version
    private long version;

    protected Review() {}

    Review(Assignment assignment) {
        this.id = UuidV7.next();
        this.callTaskId = assignment.callTaskId();
        this.proposalId = assignment.proposalId();
        this.memberId = assignment.memberId();
        this.subject = assignment.subject();
        this.employer = assignment.employer();
        this.state = ReviewState.INITIAL;
        this.softConflicts = List.copyOf(assignment.softConflicts());
    }

    void declare(boolean conflict, String statement, Instant now) {
        ReviewState target = conflict ? ReviewState.EXCUSED : ReviewState.DECLARED;
        state.mustReach(target);
        state = target;
        declaration = statement;
        declaredAt = now;
    }

    void scored() {
        if (state != ReviewState.SCORED) {
            state.mustReach(ReviewState.SCORED);
            state = ReviewState.SCORED;
        }
        sheets++;
    }

    public UUID id() {
        return id;
    }

    UUID callTaskId() {
        return callTaskId;
    }

    public UUID proposalId() {
        return proposalId;
    }

    String subject() {
        return subject;
    }

    String employer() {
        return employer;
    }

    public ReviewState state() {
        return state;
    }

    List<SoftConflict> softConflicts() {
        return softConflicts;
    }

    String declaration() {
        return declaration;
    }

    Instant declaredAt() {
        return declaredAt;
    }

    int sheets() {
        return sheets;
    }

    long version() {
        return version;
    }
}
