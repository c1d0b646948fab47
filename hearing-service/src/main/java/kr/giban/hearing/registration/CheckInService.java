package kr.giban.hearing.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.giban.hearing.hearing.HearingService;
import kr.giban.hearing.hearing.HearingState;
import kr.giban.hearing.hearing.HearingView;
import kr.giban.hearing.registration.RegistrationRepository.Place;
import kr.giban.hearing.seat.AttendanceMode;
import kr.giban.hearing.seat.SeatPool;
import kr.giban.hearing.seat.SeatService;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** The door: each person is counted once, and nobody gets a seat that another holds. */
@ApplicationScoped
public class CheckInService {
    private final RegistrationRepository registrations;
    private final HearingService hearings;
    private final SeatService seats;
    private final WaitingList waitingList;
    private final Audit audit;
    private final Clock clock;

    CheckInService(
            RegistrationRepository registrations,
            HearingService hearings,
            SeatService seats,
            WaitingList waitingList,
            Audit audit,
            Clock clock) {
        this.registrations = registrations;
        this.hearings = hearings;
        this.seats = seats;
        this.waitingList = waitingList;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public CheckInResult checkIn(UUID hearingId, CheckIn checkIn) {
        HearingView hearing = hearings.hold(hearingId);
        if ((checkIn.code() == null) == (checkIn.walkIn() == null)) {
            throw ProblemException.rules(List.of(Fault.at("/code", "check-in-code-or-walk-in")));
        }
        if (hearing.state() != HearingState.OPEN && hearing.state() != HearingState.LIVE) {
            throw ProblemException.of("check-in-closed").withMember("state", hearing.state());
        }
        return checkIn.code() == null ? walkIn(hearing, checkIn.walkIn()) : byCode(hearingId, checkIn.code());
    }

    private CheckInResult byCode(UUID hearing, String code) {
        UUID id = registrations
                .idByCode(hearing, code.strip().toUpperCase(Locale.ROOT))
                .orElseThrow(() -> ProblemException.rules(List.of(Fault.at("/code", "check-in-code-unknown"))));
        Place place = registrations.placeOf(id);
        seats.lock(hearing, place.mode());
        Registration registration = registrations.lock(id);
        if (registration.state == RegistrationState.ATTENDED) {
            return result(registration, true);
        }
        RegistrationView before = RegistrationView.masked(registration, null);
        registration.checkIn(clock.instant());
        return counted(before, registration);
    }

    private CheckInResult walkIn(HearingView hearing, CheckIn.WalkIn who) {
        seats.lock(hearing.id(), AttendanceMode.IN_PERSON);
        // What is free until the hearing begins is for those who wait, even if it has not been offered to them yet.
        waitingList.offerFree(hearing, AttendanceMode.IN_PERSON);
        SeatPool pool = seats.lock(hearing.id(), AttendanceMode.IN_PERSON);
        if (!pool.hasFree()) {
            throw ProblemException.of("hearing-full").withMember("capacity", pool.capacity());
        }
        Instant now = clock.instant();
        Registration registration = new Registration();
        registration.hearingId = hearing.id();
        registration.mode = AttendanceMode.IN_PERSON;
        registration.state = RegistrationState.ATTENDED;
        registration.code = Secret.code();
        registration.walkIn = true;
        registration.stakeholderGroup = who.stakeholderGroup();
        registration.organization = who.organization();
        registration.checkedInAt = now;
        registration.createdAt = now;
        registration.updatedAt = now;
        registrations.persist(registration);
        return counted(null, registration);
    }

    private CheckInResult counted(RegistrationView before, Registration registration) {
        registrations.flush();
        audit.changed("check-in", "registration", registration.id, before, RegistrationView.masked(registration, null));
        return result(registration, false);
    }

    private CheckInResult result(Registration registration, boolean repeated) {
        int attendance = seats.of(registration.hearingId).values().stream()
                .mapToInt(SeatPool::attended)
                .sum();
        return new CheckInResult(registration.id, registration.checkedInAt, repeated, attendance);
    }
}
