package kr.giban.call.sanction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.giban.call.list.HqlList;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** Who is barred, and since when. */
@ApplicationScoped
public class SanctionService {
    private static final Keyset BY_AGE = Keyset.by("id", "s.id", UUID.class);

    private final SanctionRepository sanctions;
    private final Audit audit;
    private final Clock clock;

    SanctionService(SanctionRepository sanctions, Audit audit, Clock clock) {
        this.sanctions = sanctions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    SanctionView impose(SanctionRequest request) {
        if (request.validTo().isBefore(request.validFrom())) {
            throw ProblemException.rules(List.of(Fault.at("/validTo", "period-reversed-sanction")));
        }
        Sanction sanction = new Sanction(request, clock.instant());
        sanctions.persistAndFlush(sanction);
        audit.changed("create", "sanction", sanction.id(), null, sanction.view());
        return sanction.view();
    }

    Page<SanctionView> list(SanctionTarget target, String targetId, PageRequest page) {
        return new HqlList<>(sanctions.getEntityManager(), Sanction.class, "Sanction s")
                .where("s.target = :target", "target", target)
                .where("s.targetId = :targetId", "targetId", targetId)
                .page(BY_AGE, page, sanction -> List.of(sanction.id()))
                .map(Sanction::view);
    }

    /** Those of the ids under a sanction that began by the day and had not ended before the other. */
    public Set<String> barred(
            SanctionTarget target, Collection<String> ids, LocalDate began, LocalDate notEndedBefore) {
        return sanctions
                .list(
                        "target = ?1 and targetId in ?2 and validFrom <= ?3 and validTo >= ?4",
                        target,
                        ids,
                        began,
                        notEndedBefore)
                .stream()
                .map(Sanction::targetId)
                .collect(Collectors.toSet());
    }
}
