package kr.giban.hearing.disposition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.hearing.consultation.ConsultationService;
import kr.giban.hearing.consultation.ConsultationView;
import kr.giban.hearing.opinion.OpinionService;
import kr.giban.platform.api.MergePatches;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.audit.DraftTrace;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Caller;
import kr.giban.platform.security.Roles;

/** Drafts of dispositions, one by one. */
@ApplicationScoped
public class DispositionService {
    private final DispositionRepository dispositions;
    private final ConsultationService consultations;
    private final OpinionService opinions;
    private final MergePatches patches;
    private final Caller caller;
    private final Preconditions preconditions;
    private final ObjectMapper mapper;
    private final Audit audit;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    DispositionService(
            DispositionRepository dispositions,
            ConsultationService consultations,
            OpinionService opinions,
            MergePatches patches,
            Caller caller,
            Preconditions preconditions,
            ObjectMapper mapper,
            Audit audit,
            Clock clock) {
        this.dispositions = dispositions;
        this.consultations = consultations;
        this.opinions = opinions;
        this.patches = patches;
        this.caller = caller;
        this.preconditions = preconditions;
        this.mapper = mapper;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public DispositionView draft(UUID consultationId, DispositionRequest request) {
        ConsultationView consultation = consultations.hold(consultationId);
        mustTakeDrafts(consultation);
        if ((request.opinionIds() == null || request.opinionIds().isEmpty()) == (request.groupId() == null)) {
            throw ProblemException.rules(List.of(Fault.at("/opinionIds", "disposition-opinions-or-group")));
        }
        Disposition disposition = new Disposition();
        disposition.consultationId = consultationId;
        List<UUID> answered =
                request.groupId() == null ? request.opinionIds() : opinions.ofGroup(consultationId, request.groupId());
        if (answered.isEmpty()) {
            throw ProblemException.rules(List.of(Fault.at("/groupId", "opinion-unknown")));
        }
        mustBeAnswerable(disposition, answered);
        disposition.kind = request.kind();
        disposition.reason = request.reason();
        disposition.changeRef = request.changeRef();
        disposition.answer(answered);
        disposition.createdAt = clock.instant();
        disposition.updatedAt = disposition.createdAt;
        dispositions.persistAndFlush(disposition);
        return audited("create", null, disposition);
    }

    @Transactional
    public Page<DispositionView> list(UUID consultation, DispositionFilter filter, PageRequest page) {
        consultations.get(consultation);
        boolean seesDrafts = caller.has(Roles.PLANNER) || caller.has(Roles.PROGRAM_OFFICER);
        return dispositions.page(consultation, filter, seesDrafts, page).map(DispositionView::of);
    }

    @Transactional
    public DispositionView patch(UUID id, JsonNode patch) {
        ConsultationView consultation = consultations.hold(dispositions.consultationOf(id));
        Disposition disposition = dispositions.lock(id);
        preconditions.check(disposition.version);
        disposition.state.mustReach(DispositionState.PUBLISHED);
        mustTakeDrafts(consultation);
        DispositionView before = DispositionView.of(disposition);
        DispositionPatch wanted = patches.apply(DispositionPatch.of(disposition), patch, DispositionPatch.class);
        mustBeAnswerable(disposition, wanted.opinionIds());
        disposition.kind = wanted.kind();
        disposition.reason = wanted.reason();
        disposition.changeRef = wanted.changeRef();
        disposition.answer(wanted.opinionIds());
        disposition.updatedAt = clock.instant();
        dispositions.flush();
        return audited("update", before, disposition);
    }

    private void mustBeAnswerable(Disposition disposition, List<UUID> answered) {
        List<Fault> faults = new ArrayList<>();
        List<UUID> foreign = opinions.foreign(disposition.consultationId, answered);
        List<UUID> elsewhere = dispositions.answeredElsewhere(answered, disposition.id);
        for (int i = 0; i < answered.size(); i++) {
            UUID opinion = answered.get(i);
            if (foreign.contains(opinion)) {
                faults.add(Fault.at("/opinionIds/" + i, "opinion-unknown", Map.of("opinionId", opinion)));
            } else if (elsewhere.contains(opinion)) {
                faults.add(Fault.at("/opinionIds/" + i, "opinion-already-disposed", Map.of("opinionId", opinion)));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
    }

    private DispositionView audited(String action, DispositionView before, Disposition disposition) {
        DispositionView after = DispositionView.of(disposition);
        audit.changed(
                action, "disposition", disposition.id, null, DraftTrace.of(mapper, disposition.version, before, after));
        return after;
    }

    private static void mustTakeDrafts(ConsultationView consultation) {
        if (!consultation.state().isUnfinished()) {
            throw ProblemException.of("consultation-finished").withMember("state", consultation.state());
        }
    }
}
