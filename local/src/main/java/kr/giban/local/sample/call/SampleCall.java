package kr.giban.local.sample.call;

import java.util.List;
import kr.giban.local.sample.Resources;

/** The call of 2023: who applies, who judges, with which points, and what is bought in the end. */
public record SampleCall(
        List<Applicant> applicants,
        List<Proposal> proposals,
        List<Reviewer> reviewers,
        List<PanelSeat> panels,
        List<ScoreSheet> scores,
        List<Purchase> purchases) {

    public static SampleCall load() {
        return new SampleCall(
                Resources.rows("organizations.csv", Applicant.class),
                Resources.rows("proposals.csv", Proposal.class),
                Resources.rows("reviewers.csv", Reviewer.class),
                Resources.rows("panels.csv", PanelSeat.class),
                Resources.rows("scores.csv", ScoreSheet.class),
                Resources.rows("purchases.csv", Purchase.class));
    }

    public List<Proposal> proposalsFor(String task) {
        return proposals.stream()
                .filter(proposal -> proposal.task().equals(task))
                .toList();
    }

    public List<PanelSeat> panelOf(String task) {
        return panels.stream().filter(seat -> seat.task().equals(task)).toList();
    }

    public List<ScoreSheet> scoresOf(String proposal) {
        return scores.stream()
                .filter(sheet -> sheet.proposal().equals(proposal))
                .toList();
    }
}
