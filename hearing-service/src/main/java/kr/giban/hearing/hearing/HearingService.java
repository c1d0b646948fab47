package kr.giban.hearing.hearing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.hearing.consultation.ConsultationService;
import kr.giban.hearing.consultation.ConsultationView;
import kr.giban.hearing.seat.AttendanceMode;
import kr.giban.hearing.seat.SeatPool;
import kr.giban.hearing.seat.SeatService;
import kr.giban.platform.api.MergePatches;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** Hearings: their details, agenda and life. */
@ApplicationScoped
public class HearingService {
    private static final int CALENDAR_LENGTH = 500;

    private final HearingRepository hearings;
    private final HearingJournal journal;
    private final ConsultationService consultations;
    private final SeatService seats;
    private final MergePatches patches;
    private final Preconditions preconditions;
    private final Clock clock;

    HearingService(
            HearingRepository hearings,
            HearingJournal journal,
            ConsultationService consultations,
            SeatService seats,
            MergePatches patches,
            Preconditions preconditions,
            Clock clock) {
        this.hearings = hearings;
        this.journal = journal;
        this.consultations = consultations;
        this.seats = seats;
        this.patches = patches;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    @Transactional
    public HearingView create(HearingRequest request) {
        mustBeTime(request.startsAt(), request.endsAt());
        ConsultationView consultation = consultationOf(request);
        if (!consultation.state().isUnfinished()) {
            throw ProblemException.of("consultation-finished").withMember("state", consultation.state());
        }
        Hearing hearing = new Hearing();
        hearing.consultationId = consultation.id();
        hearing.round = request.round();
        request.details().applyTo(hearing);
        hearing.createdAt = clock.instant();
        hearing.updatedAt = hearing.createdAt;
        hearings.persistAndFlush(hearing);
        seats.create(hearing.id, AttendanceMode.IN_PERSON, request.capacityInPerson());
        seats.create(hearing.id, AttendanceMode.ONLINE, request.capacityOnline());
        return journal.write("create", "hearing.scheduled", null, hearing, view(hearing));
    }

    @Transactional
    public HearingView get(UUID id) {
        return view(hearings.require(id));
    }

    /** Reads it so that it cannot change its state before the caller's transaction ends. */
    @Transactional
    public HearingView hold(UUID id) {
        return view(hearings.share(id));
    }

    @Transactional
    public Page<HearingView> list(HearingFilter filter, PageRequest page) {
        Page<Hearing> found = hearings.page(filter, page);
        return new Page<>(views(found.items()), found.next(), found.total());
    }

    @Transactional
    public List<HearingView> ofConsultation(UUID consultation) {
        return views(hearings.ofConsultation(consultation));
    }

    @Transactional
    public List<HearingView> calendar() {
        return views(hearings.latest(CALENDAR_LENGTH));
    }

    @Transactional
    public HearingView patch(UUID id, JsonNode patch) {
        Hearing hearing = lockForChange(id);
        HearingView before = view(hearing);
        HearingPatch wanted = patches.apply(HearingPatch.of(before), patch, HearingPatch.class);
        mustBeTime(wanted.startsAt(), wanted.endsAt());
        List<Fault> faults = new ArrayList<>(AgendaCheck.faults(before.agenda(), wanted.startsAt(), wanted.endsAt()));
        resize(id, AttendanceMode.IN_PERSON, wanted.capacityInPerson(), "/capacityInPerson", faults);
        resize(id, AttendanceMode.ONLINE, wanted.capacityOnline(), "/capacityOnline", faults);
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
        wanted.applyTo(hearing);
        hearing.updatedAt = clock.instant();
        hearings.flush();
        return journal.write("update", "hearing.updated", before, hearing, view(hearing));
    }

    @Transactional
    public HearingView putAgenda(UUID id, Agenda agenda) {
        Hearing hearing = lockForChange(id);
        List<Fault> faults = AgendaCheck.faults(agenda.items(), hearing.startsAt, hearing.endsAt);
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
        HearingView before = view(hearing);
        hearing.agenda.clear();
        agenda.items().stream()
                .sorted(Comparator.comparing(AgendaItem::startsAt))
                .forEach(hearing.agenda::add);
        hearing.updatedAt = clock.instant();
        hearings.flush();
        return journal.write("put-agenda", "hearing.updated", before, hearing, view(hearing));
    }

    @Transactional
    public HearingView open(UUID id) {
        return move(id, HearingState.OPEN, "open", "hearing.opened");
    }

    @Transactional
    public HearingView start(UUID id) {
        return move(id, HearingState.LIVE, "start", "hearing.started");
    }

    /** Ends it, and fixes how many came. */
    @Transactional
    public HearingView finish(UUID id) {
        return move(id, HearingState.HELD, "finish", "hearing.held");
    }

    @Transactional
    public HearingView cancel(UUID id, String reason) {
        Hearing hearing = hearings.lock(id);
        preconditions.check(hearing.version);
        hearing.state.mustReach(HearingState.CANCELLED);
        hearing.cancelReason = reason;
        return move(hearing, HearingState.CANCELLED, "cancel", "hearing.cancelled");
    }

    private HearingView move(UUID id, HearingState target, String action, String event) {
        Hearing hearing = hearings.lock(id);
        preconditions.check(hearing.version);
        return move(hearing, target, action, event);
    }

    private HearingView move(Hearing hearing, HearingState target, String action, String event) {
        HearingView before = view(hearing);
        hearing.moveTo(target, clock.instant());
        if (target == HearingState.HELD) {
            hearing.attendance = seats.of(hearing.id).values().stream()
                    .mapToInt(SeatPool::attended)
                    .sum();
        }
        hearings.flush();
        return journal.write(action, event, before, hearing, view(hearing));
    }

    private Hearing lockForChange(UUID id) {
        Hearing hearing = hearings.lock(id);
        preconditions.check(hearing.version);
        if (!hearing.state.isBefore()) {
            throw hearing.state.illegal();
        }
        return hearing;
    }

    private void resize(UUID id, AttendanceMode mode, Integer capacity, String pointer, List<Fault> faults) {
        seats.resize(id, mode, capacity)
                .ifPresent(taken -> faults.add(Fault.at(pointer, "capacity-below-taken", Map.of("taken", taken))));
    }

    private ConsultationView consultationOf(HearingRequest request) {
        try {
            return consultations.hold(request.consultationId());
        } catch (ProblemException unknown) {
            throw ProblemException.rules(List.of(Fault.at("/consultationId", "consultation-unknown")));
        }
    }

    private static void mustBeTime(Instant startsAt, Instant endsAt) {
        if (!startsAt.isBefore(endsAt)) {
            throw ProblemException.rules(List.of(Fault.at("/endsAt", "hearing-time-reversed")));
        }
    }

    private HearingView view(Hearing hearing) {
        return HearingView.of(hearing, seats.of(hearing.id));
    }

    private List<HearingView> views(List<Hearing> found) {
        Map<UUID, Map<AttendanceMode, SeatPool>> pools =
                seats.of(found.stream().map(hearing -> hearing.id).toList());
        return found.stream()
                .map(hearing -> HearingView.of(hearing, pools.get(hearing.id)))
                .toList();
    }
}
