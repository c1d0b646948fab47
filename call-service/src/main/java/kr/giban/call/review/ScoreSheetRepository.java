package kr.giban.call.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Stored sheets. */
@ApplicationScoped
public class ScoreSheetRepository implements PanacheRepositoryBase<ScoreSheet, UUID> {
    List<ScoreSheet> ofReview(UUID reviewId) {
        return list("reviewId = ?1 order by ordinal", reviewId);
    }

    List<ScoreSheet> ofReviews(Collection<UUID> reviewIds) {
        return reviewIds.isEmpty() ? List.of() : list("reviewId in ?1 order by reviewId, ordinal", reviewIds);
    }
}
