package kr.giban.hearing.consultation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import kr.giban.platform.api.MergePatches;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.outbox.Outbox;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** Consultations and their window. */
@ApplicationScoped
public class ConsultationService {
    private final ConsultationRepository consultations;
    private final PublishedVersions roadmaps;
    private final MergePatches patches;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    ConsultationService(
            ConsultationRepository consultations,
            PublishedVersions roadmaps,
            MergePatches patches,
            Preconditions preconditions,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.consultations = consultations;
        this.roadmaps = roadmaps;
        this.patches = patches;
        this.preconditions = preconditions;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public ConsultationView create(ConsultationRequest request) {
        Instant now = clock.instant();
        List<Fault> faults = new ArrayList<>(roadmaps.faults(request.roadmapId(), request.version()));
        new Window(request.opensAt(), request.closesAt()).fault(now).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
        Consultation consultation = new Consultation();
        consultation.roadmapId = request.roadmapId();
        consultation.roadmapVersion = request.version();
        consultation.title = request.title();
        consultation.opensAt = request.opensAt();
        consultation.closesAt = request.closesAt();
        consultation.createdAt = now;
        consultation.updatedAt = now;
        consultations.persistAndFlush(consultation);
        return audited("create", null, consultation);
    }

    @Transactional
    public ConsultationView get(UUID id) {
        return ConsultationView.of(consultations.require(id));
    }

    @Transactional
    public Page<ConsultationView> list(ConsultationFilter filter, PageRequest page) {
        return consultations.page(filter, page).map(ConsultationView::of);
    }

    @Transactional
    public ConsultationView patch(UUID id, JsonNode patch) {
        Consultation consultation = consultations.lock(id);
        preconditions.check(consultation.version);
        ConsultationView before = ConsultationView.of(consultation);
        if (!before.state().equals(ConsultationState.PLANNED) && !before.state().equals(ConsultationState.OPEN)) {
            throw before.state().illegal();
        }
        ConsultationPatch wanted = patches.apply(ConsultationPatch.of(consultation), patch, ConsultationPatch.class);
        Instant now = clock.instant();
        List<Fault> faults = new ArrayList<>();
        new Window(wanted.opensAt(), wanted.closesAt()).fault(now).ifPresent(faults::add);
        if (before.state() == ConsultationState.OPEN && !wanted.opensAt().equals(before.opensAt())) {
            faults.add(Fault.at("/opensAt", "window-already-open"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
        consultation.title = wanted.title();
        consultation.opensAt = wanted.opensAt();
        consultation.closesAt = wanted.closesAt();
        consultation.updatedAt = now;
        consultations.flush();
        return audited("update", before, consultation);
    }

    @Transactional
    public ConsultationView open(UUID id) {
        return command(id, "open", (consultation, now) -> {
            consultation.state.mustReach(ConsultationState.OPEN);
            if (!now.isBefore(consultation.closesAt)) {
                throw ProblemException.of("consultation-window-past").withMember("closesAt", consultation.closesAt);
            }
            consultation.open(now);
        });
    }

    @Transactional
    public ConsultationView close(UUID id) {
        return command(id, "close", Consultation::close);
    }

    /** Opens or closes at the end of a term, if nobody has done so meanwhile; true if this did. */
    @Transactional
    public boolean moveIfDue(UUID id, ConsultationState from, Instant now) {
        Consultation consultation = consultations.lock(id);
        // What was due when it was looked for may have been moved meanwhile.
        Instant due = from == ConsultationState.PLANNED ? consultation.opensAt : consultation.closesAt;
        if (consultation.state != from || due.isAfter(now)) {
            return false;
        }
        ConsultationView before = ConsultationView.of(consultation);
        if (from == ConsultationState.PLANNED) {
            consultation.open(now);
        } else {
            consultation.close(now);
        }
        moved(from == ConsultationState.PLANNED ? "open" : "close", before, consultation);
        return true;
    }

    /** What is due to open, or (from {@code OPEN}) to close. */
    @Transactional
    public List<UUID> due(ConsultationState from, Instant now) {
        return from == ConsultationState.PLANNED ? consultations.toOpen(now) : consultations.toClose(now);
    }

    /** Reads it so that it cannot change its state before the caller's transaction ends. */
    @Transactional
    public ConsultationView hold(UUID id) {
        return ConsultationView.of(consultations.share(id));
    }

    /** Reads it so that nobody can add anything to it before the caller's transaction ends. */
    @Transactional
    public ConsultationView lock(UUID id) {
        return ConsultationView.of(consultations.lock(id));
    }

    /** The last two steps, whose conditions other features know. Call after {@link #lock}. */
    @Transactional
    public ConsultationView finish(UUID id, ConsultationState target) {
        Consultation consultation = consultations.lock(id);
        ConsultationView before = ConsultationView.of(consultation);
        consultation.moveTo(target, clock.instant());
        return moved(target == ConsultationState.DISPOSED ? "dispose" : "seal", before, consultation);
    }

    /** Takes it back. Call after {@link #lock}: whether it may be, other features know. */
    @Transactional
    public ConsultationView cancel(UUID id, String reason) {
        Consultation consultation = consultations.lock(id);
        ConsultationView before = ConsultationView.of(consultation);
        consultation.moveTo(ConsultationState.CANCELLED, clock.instant());
        consultation.cancelReason = reason;
        return moved("cancel", before, consultation);
    }

    private ConsultationView command(UUID id, String action, BiConsumer<Consultation, Instant> step) {
        Consultation consultation = consultations.lock(id);
        preconditions.check(consultation.version);
        ConsultationView before = ConsultationView.of(consultation);
        step.accept(consultation, clock.instant());
        return moved(action, before, consultation);
    }

    private ConsultationView moved(String action, ConsultationView before, Consultation consultation) {
        consultations.flush();
        outbox.publish(ConsultationEvent.of(consultation));
        return audited(action, before, consultation);
    }

    private ConsultationView audited(String action, ConsultationView before, Consultation consultation) {
        ConsultationView after = ConsultationView.of(consultation);
        audit.changed(action, "consultation", consultation.id, before, after);
        return after;
    }
}
