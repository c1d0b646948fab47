package kr.giban.hearing.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kr.giban.hearing.hearing.HearingService;
import kr.giban.hearing.hearing.HearingState;
import kr.giban.hearing.hearing.HearingView;
import kr.giban.hearing.registration.RegistrationRepository.Place;
import kr.giban.hearing.seat.SeatPool;
import kr.giban.hearing.seat.SeatService;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.digest.Sha256;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.security.Caller;
import kr.giban.platform.security.Roles;
import kr.giban.platform.time.Seoul;

/**
 * Registrations by the public. Whatever gives or frees a seat first locks the hearing's row for reading and the pool's for
 * writing, in that order, and decides then.
 */
@ApplicationScoped
public class RegistrationService {
    private final RegistrationRepository registrations;
    private final HearingService hearings;
    private final SeatService seats;
    private final WaitingList waitingList;
    private final Rules rules;
    private final Caller caller;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    RegistrationService(
            RegistrationRepository registrations,
            HearingService hearings,
            SeatService seats,
            WaitingList waitingList,
            Rules rules,
            Caller caller,
            Preconditions preconditions,
            Audit audit,
            Clock clock) {
        this.registrations = registrations;
        this.hearings = hearings;
        this.seats = seats;
        this.waitingList = waitingList;
        this.rules = rules;
        this.caller = caller;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public RegistrationView register(UUID hearingId, RegistrationRequest request) {
        HearingView hearing = hearings.hold(hearingId);
        if (hearing.state() != HearingState.OPEN) {
            throw ProblemException.of("registration-closed").withMember("state", hearing.state());
        }
        Instant now = clock.instant();
        mustBeCurrentConsent(request.consentVersion(), now);
        SeatPool pool = seats.lock(hearingId, request.mode());
        String emailHash = emailHash(hearingId, request.email());
        if (registrations.hasActive(hearingId, emailHash)) {
            throw ProblemException.of("already-registered");
        }
        // A seat that was freed belongs to those who wait, even before it is offered to them.
        boolean seated = pool.hasFree() && !registrations.hasWaiting(hearingId, request.mode());
        String secret = Secret.random();
        Registration registration = new Registration();
        registration.hearingId = hearingId;
        registration.mode = request.mode();
        registration.state = seated ? RegistrationState.CONFIRMED : RegistrationState.WAITING;
        registration.code = Secret.code();
        registration.secretHash = Secret.hash(secret);
        registration.emailHash = emailHash;
        registration.contact = request.contact();
        registration.organization = request.organization();
        registration.stakeholderGroup = request.stakeholderGroup();
        registration.consentVersion = request.consentVersion();
        registration.consentedAt = now;
        registration.createdAt = now;
        registration.updatedAt = now;
        registrations.persistAndFlush(registration);
        audited("create", null, registration);
        return RegistrationView.received(registration, place(registration), secret);
    }

    /** The registration for whoever holds its secret, and, logged, for staff; for others there is none. */
    @Transactional
    public RegistrationView get(UUID id, String secret) {
        Registration registration = registrations.require(id);
        mustKnow(registration, secret);
        if (!Secret.matches(secret, registration.secretHash)) {
            audit.changed("read-personal", "registration", id, null, null);
        }
        return RegistrationView.whole(registration, place(registration));
    }

    @Transactional
    public Page<RegistrationView> list(UUID hearing, RegistrationFilter filter, PageRequest page) {
        hearings.get(hearing);
        Page<Registration> found = registrations.page(hearing, filter, page);
        Map<UUID, Long> places = registrations.places(found.items());
        return found.map(registration -> RegistrationView.masked(registration, places.get(registration.id)));
    }

    @Transactional
    public RegistrationView acceptOffer(UUID id, String secret) {
        Place place = registrations.placeOf(id);
        HearingView hearing = hearings.hold(place.hearingId());
        seats.lock(place.hearingId(), place.mode());
        Registration registration = lockKnown(id, secret);
        registration.state.mustReach(RegistrationState.CONFIRMED);
        Instant now = clock.instant();
        if (!now.isBefore(registration.offerExpiresAt)) {
            throw ProblemException.of("offer-expired").withMember("offerExpiresAt", registration.offerExpiresAt);
        }
        if (hearing.state() != HearingState.OPEN) {
            throw ProblemException.of("registration-closed").withMember("state", hearing.state());
        }
        RegistrationView before = RegistrationView.masked(registration, null);
        registration.moveTo(RegistrationState.CONFIRMED, now);
        registrations.flush();
        audited("accept-offer", before, registration);
        return RegistrationView.masked(registration, null);
    }

    /** Gives the seat or the place in the queue back; a seat goes to whoever waits next. */
    @Transactional
    public RegistrationView cancel(UUID id, String secret) {
        Place place = registrations.placeOf(id);
        HearingView hearing = hearings.hold(place.hearingId());
        seats.lock(place.hearingId(), place.mode());
        Registration registration = lockKnown(id, secret);
        RegistrationView before = RegistrationView.masked(registration, null);
        registration.moveTo(RegistrationState.CANCELLED, clock.instant());
        registrations.flush();
        audited("cancel", before, registration);
        waitingList.offerFree(hearing, place.mode());
        return RegistrationView.masked(registration, null);
    }

    /** The queues that have to move at the instant. */
    @Transactional
    public List<Place> queuesToMove(Instant now) {
        return registrations.queuesToMove(now);
    }

    /** Ends the offers of a queue that nobody took, and offers what is free to the next. */
    @Transactional
    public int moveQueue(Place queue, Instant now) {
        HearingView hearing = hearings.hold(queue.hearingId());
        seats.lock(queue.hearingId(), queue.mode());
        return waitingList.expire(queue.hearingId(), queue.mode(), now) + waitingList.offerFree(hearing, queue.mode());
    }

    @Transactional
    public int erasePersonal(Instant before) {
        return registrations.erase(before);
    }

    private Registration lockKnown(UUID id, String secret) {
        Registration registration = registrations.lock(id);
        mustKnow(registration, secret);
        preconditions.check(registration.version);
        return registration;
    }

    private void mustKnow(Registration registration, String secret) {
        if (!Secret.matches(secret, registration.secretHash) && !caller.has(Roles.HEARING_STAFF)) {
            throw ProblemException.notFound();
        }
    }

    private Long place(Registration registration) {
        return registrations.places(List.of(registration)).get(registration.id);
    }

    private void mustBeCurrentConsent(String version, Instant now) {
        String current = rules.value("registration.consent", Seoul.dateOf(now))
                .path("version")
                .asText();
        if (!current.equals(version)) {
            throw ProblemException.rules(
                    List.of(Fault.at("/consentVersion", "consent-outdated", Map.of("current", current))));
        }
    }

    private void audited(String action, RegistrationView before, Registration registration) {
        audit.changed(action, "registration", registration.id, before, RegistrationView.masked(registration, null));
    }

    private static String emailHash(UUID hearing, String email) {
        return Sha256.hex(hearing + ":" + email.strip().toLowerCase(Locale.ROOT));
    }
}
