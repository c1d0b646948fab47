package kr.giban.call.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A review as its reviewer and officers see it. */
public record ReviewView(
        UUID id,
        UUID callTaskId,
        UUID proposalId,
        ReviewState state,
        List<SoftConflict> softConflicts,
        String declaration,
        Instant declaredAt,
        List<SheetView> sheets) {

    /** A sheet; the last one counts. */
    public record SheetView(
            UUID id,
            int ordinal,
            List<CriterionScore> scores,
            BigDecimal total,
            String opinion,
            String correctionReason,
            Instant scoredAt,
            UUID replaces,
            String hash) {
        static SheetView of(ScoreSheet sheet) {
            return new SheetView(
                    sheet.id(),
                    sheet.ordinal(),
                    sheet.scores(),
                    sheet.total(),
                    sheet.opinion(),
                    sheet.correctionReason(),
                    sheet.scoredAt(),
                    sheet.replaces(),
                    sheet.hash());
        }
    }

    static ReviewView of(Review review, List<ScoreSheet> sheets) {
        return new ReviewView(
                review.id(),
                review.callTaskId(),
                review.proposalId(),
                review.state(),
                review.softConflicts(),
                review.declaration(),
                review.declaredAt(),
                sheets.stream().map(SheetView::of).toList());
    }
}
