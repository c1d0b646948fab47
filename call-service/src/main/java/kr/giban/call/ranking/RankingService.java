package kr.giban.call.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.giban.call.call.CallTask;
import kr.giban.call.call.CallTaskService;
import kr.giban.call.call.CallTaskState;
import kr.giban.call.proposal.Proposal;
import kr.giban.call.proposal.ProposalProgress;
import kr.giban.call.proposal.ProposalState;
import kr.giban.call.review.CriterionScore;
import kr.giban.call.review.ReviewService;
import kr.giban.call.review.ReviewState;
import kr.giban.call.screening.Points;
import kr.giban.call.screening.ScreeningService;

/** The ranking of a call-task, made anew from the sheets each time it is asked for. */
@ApplicationScoped
public class RankingService {
    private static final Set<CallTaskState> TOO_EARLY = EnumSet.of(CallTaskState.OPEN, CallTaskState.SCREENING);

    private final CallTaskService tasks;
    private final ProposalProgress progress;
    private final ReviewService reviews;
    private final ScreeningService screenings;

    RankingService(
            CallTaskService tasks, ProposalProgress progress, ReviewService reviews, ScreeningService screenings) {
        this.tasks = tasks;
        this.progress = progress;
        this.reviews = reviews;
        this.screenings = screenings;
    }

    @Transactional
    public RankingView ranking(UUID callTaskId) {
        return ranking(tasks.read(callTaskId));
    }

    public RankingView ranking(CallTask task) {
        if (TOO_EARLY.contains(task.state())) {
            throw task.state().illegal();
        }
        List<Proposal> proposals = progress.of(
                task.id(),
                ProposalState.IN_EVALUATION,
                ProposalState.SELECTED,
                ProposalState.RESERVE,
                ProposalState.NOT_SELECTED,
                ProposalState.CONTRACTED);
        Set<UUID> ranked = proposals.stream().map(Proposal::id).collect(Collectors.toSet());
        List<ReviewService.Standing> standings = reviews.ofTask(task.id()).stream()
                .filter(review -> ranked.contains(review.proposalId()))
                .toList();
        Map<UUID, Points> points = screenings.points(task.id());
        List<Candidate> candidates = proposals.stream()
                .map(proposal -> candidate(proposal, standings, points.get(proposal.id())))
                .toList();
        return new RankingView(
                task.id(),
                task.call().terms(),
                new Ranker(task.call().terms()).rank(candidates),
                open(standings, EnumSet.of(ReviewState.ASSIGNED, ReviewState.DECLARED)),
                open(standings, EnumSet.of(ReviewState.EXCUSED)));
    }

    private static Candidate candidate(Proposal proposal, List<ReviewService.Standing> standings, Points points) {
        List<Sheet> sheets = standings.stream()
                .filter(review -> review.proposalId().equals(proposal.id()) && review.state() == ReviewState.SCORED)
                .map(RankingService::sheet)
                .toList();
        return new Candidate(proposal.id(), proposal.submittedAt(), points.bonus(), points.penalty(), sheets);
    }

    private static Sheet sheet(ReviewService.Standing review) {
        Function<CriterionScore, BigDecimal> value = CriterionScore::points;
        return new Sheet(
                review.sheet().id(),
                review.reviewId(),
                review.sheet().scores().stream().collect(Collectors.toMap(CriterionScore::criterion, value)));
    }

    private static List<RankingView.OpenReview> open(List<ReviewService.Standing> standings, Set<ReviewState> states) {
        return standings.stream()
                .filter(review -> states.contains(review.state()))
                .map(review -> new RankingView.OpenReview(review.reviewId(), review.proposalId()))
                .toList();
    }
}
