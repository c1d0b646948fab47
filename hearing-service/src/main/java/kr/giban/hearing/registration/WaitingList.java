package kr.giban.hearing.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.giban.hearing.hearing.HearingState;
import kr.giban.hearing.hearing.HearingView;
import kr.giban.hearing.seat.AttendanceMode;
import kr.giban.hearing.seat.SeatService;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.time.Seoul;

/** Hands free seats to those who wait, in their order, each as an offer with a term. */
@ApplicationScoped
class WaitingList {
    private final RegistrationRepository registrations;
    private final SeatService seats;
    private final Rules rules;
    private final Audit audit;
    private final Clock clock;

    WaitingList(RegistrationRepository registrations, SeatService seats, Rules rules, Audit audit, Clock clock) {
        this.registrations = registrations;
        this.seats = seats;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** Offers what is free; call with the pool locked, and what freed a seat flushed. */
    int offerFree(HearingView hearing, AttendanceMode mode) {
        Instant now = clock.instant();
        if (hearing.state() != HearingState.OPEN || !now.isBefore(hearing.startsAt())) {
            return 0;
        }
        int free = seats.lock(hearing.id(), mode).free();
        List<Registration> next = free == 0 ? List.of() : registrations.firstWaiting(hearing.id(), mode, free);
        Instant expiresAt = now.plus(term(now));
        for (Registration registration : next) {
            RegistrationView before = RegistrationView.masked(registration, null);
            registration.offer(expiresAt.isBefore(hearing.startsAt()) ? expiresAt : hearing.startsAt(), now);
            audited("offer", before, registration);
        }
        registrations.flush();
        return next.size();
    }

    /** Ends offers that nobody took; call with the pool locked. */
    int expire(UUID hearing, AttendanceMode mode, Instant now) {
        List<Registration> expired = registrations.expired(hearing, mode, now);
        for (Registration registration : expired) {
            RegistrationView before = RegistrationView.masked(registration, null);
            registration.moveTo(RegistrationState.EXPIRED, now);
            audited("expire", before, registration);
        }
        registrations.flush();
        return expired.size();
    }

    private void audited(String action, RegistrationView before, Registration registration) {
        audit.changed(action, "registration", registration.id, before, RegistrationView.masked(registration, null));
    }

    private Duration term(Instant now) {
        return Duration.ofHours(rules.longValue("registration.offer-hours", Seoul.dateOf(now)));
    }
}
