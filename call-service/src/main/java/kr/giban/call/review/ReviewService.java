package kr.giban.call.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.giban.call.call.CallTask;
import kr.giban.call.call.CallTaskService;
import kr.giban.call.call.CallTaskState;
import kr.giban.call.list.HqlList;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Caller;
import kr.giban.platform.security.Roles;

/** Reviews: declared, scored, and never rewritten. */
@ApplicationScoped
public class ReviewService {
    private static final Keyset BY_AGE = Keyset.by("id", "r.id", UUID.class);

    private final ReviewRepository reviews;
    private final ScoreSheetRepository sheets;
    private final CallTaskService tasks;
    private final ReviewConflicts conflicts;
    private final Audit audit;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    ReviewService(
            ReviewRepository reviews,
            ScoreSheetRepository sheets,
            CallTaskService tasks,
            ReviewConflicts conflicts,
            Audit audit,
            Preconditions preconditions,
            Caller caller,
            Clock clock) {
        this.reviews = reviews;
        this.sheets = sheets;
        this.tasks = tasks;
        this.conflicts = conflicts;
        this.audit = audit;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
    }

    /** A view and the version that its ETag tells. */
    record Seen(ReviewView view, long version) {}

    /** A review that may count, and the sheet that stands for it, if any. */
    public record Standing(UUID reviewId, UUID proposalId, ReviewState state, ScoreSheet sheet) {}

    /** Gives proposals to the members of a confirmed panel. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void assign(Collection<Assignment> assignments) {
        reviews.persist(assignments.stream().map(Review::new));
        reviews.flush();
    }

    /** All reviews of a call-task with the last sheet of each. */
    public List<Standing> ofTask(UUID callTaskId) {
        List<Review> all = reviews.list("callTaskId = ?1 order by id", callTaskId);
        Map<UUID, ScoreSheet> last = new HashMap<>();
        sheets.ofReviews(all.stream().map(Review::id).toList()).forEach(sheet -> last.put(sheet.reviewId(), sheet));
        return all.stream()
                .map(review -> new Standing(review.id(), review.proposalId(), review.state(), last.get(review.id())))
                .toList();
    }

    /** A reviewer's own reviews; officers see all. */
    @Transactional
    Page<ReviewView> list(UUID callTaskId, UUID proposalId, ReviewState state, PageRequest page) {
        Page<Review> found = visible()
                .where("r.callTaskId = :task", "task", callTaskId)
                .where("r.proposalId = :proposal", "proposal", proposalId)
                .where("r.state = :state", "state", state)
                .page(BY_AGE, page, review -> List.of(review.id()));
        Map<UUID, List<ScoreSheet>> byReview =
                sheets.ofReviews(found.items().stream().map(Review::id).toList()).stream()
                        .collect(Collectors.groupingBy(ScoreSheet::reviewId));
        return found.map(review -> ReviewView.of(review, byReview.getOrDefault(review.id(), List.of())));
    }

    @Transactional
    Seen read(UUID id) {
        return seen(visible().where("r.id = :id", "id", id).first().orElseThrow(ProblemException::notFound));
    }

    /** A reviewer says whether there is a conflict; without that word nothing can be read. */
    @Transactional
    Seen declare(UUID id, DeclarationRequest request) {
        Review review = lock(id, lockTask(id));
        ReviewState target = request.conflict() ? ReviewState.EXCUSED : ReviewState.DECLARED;
        review.state().mustReach(target);
        if (!request.conflict()) {
            conflicts.refuse(review);
        }
        boolean silent = request.statement() == null || request.statement().isBlank();
        if (!request.conflict() && !review.softConflicts().isEmpty() && silent) {
            throw ProblemException.rules(List.of(Fault.at("/statement", "statement-required")));
        }
        ReviewState before = review.state();
        review.declare(request.conflict(), request.statement(), clock.instant());
        reviews.flush();
        audit.changed("declare", "review", id, Map.of("state", before), Map.of("state", target));
        return seen(review);
    }

    /** Adds a sheet, the first or a correction; possible until the decision. */
    @Transactional
    Seen score(UUID id, ScoresRequest request) {
        CallTask task = lockTask(id);
        Review review = lock(id, task);
        if (review.state() != ReviewState.DECLARED && review.state() != ReviewState.SCORED) {
            throw review.state().illegal();
        }
        conflicts.refuse(review);
        List<ScoreSheet> before = sheets.ofReview(id);
        ScoreSheet last = before.isEmpty() ? null : before.get(before.size() - 1);
        List<Fault> faults = ScoreCheck.faults(request, task.call().terms(), last != null);
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
        ScoreSheet sheet = new ScoreSheet(id, request, last, clock.instant());
        sheets.persist(sheet);
        review.scored();
        reviews.flush();
        audit.changed("score", "review", id, null, Map.of("sheetId", sheet.id(), "hash", sheet.hash()));
        return seen(review);
    }

    private CallTask lockTask(UUID reviewId) {
        UUID callTaskId = reviews.callTaskOf(reviewId, caller.subject()).orElseThrow(ProblemException::notFound);
        return tasks.hold(callTaskId);
    }

    private Review lock(UUID id, CallTask task) {
        Review review = reviews.lock(id);
        preconditions.check(review.version());
        if (task.state() != CallTaskState.EVALUATING) {
            throw task.state().illegal();
        }
        return review;
    }

    private HqlList<Review> visible() {
        HqlList<Review> list = new HqlList<>(reviews.getEntityManager(), Review.class, "Review r");
        return list.where(
                "r.subject = :subject", "subject", caller.has(Roles.PROGRAM_OFFICER) ? null : caller.subject());
    }

    private Seen seen(Review review) {
        return new Seen(ReviewView.of(review, sheets.ofReview(review.id())), review.version());
    }
}
