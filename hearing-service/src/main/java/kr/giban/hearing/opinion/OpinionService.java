package kr.giban.hearing.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.giban.hearing.consultation.ConsultationService;
import kr.giban.hearing.consultation.ConsultationView;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.outbox.Event;
import kr.giban.platform.outbox.Outbox;
import kr.giban.platform.outbox.Visibility;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.security.Caller;
import kr.giban.platform.security.Roles;
import kr.giban.platform.time.Seoul;

/** Takes opinions within the window, and shows them to the public after moderation and with consent. */
@ApplicationScoped
public class OpinionService {
    private final OpinionRepository opinions;
    private final ConsultationService consultations;
    private final Rules rules;
    private final Caller caller;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    OpinionService(
            OpinionRepository opinions,
            ConsultationService consultations,
            Rules rules,
            Caller caller,
            Preconditions preconditions,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.opinions = opinions;
        this.consultations = consultations;
        this.rules = rules;
        this.caller = caller;
        this.preconditions = preconditions;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public OpinionReceipt receive(UUID consultationId, OpinionRequest request) {
        // Before anything is locked: a closing must not wait for the reading of a text.
        String masked = PersonalText.mask(request.text());
        ConsultationView consultation = consultations.hold(consultationId);
        Instant now = clock.instant();
        if (!consultation.takesOpinionsAt(now)) {
            throw ProblemException.of("consultation-not-open")
                    .withMember("state", consultation.state())
                    .withMember("opensAt", consultation.opensAt())
                    .withMember("closesAt", consultation.closesAt());
        }
        mustBeFit(request, now);
        Opinion opinion = new Opinion();
        opinion.consultationId = consultationId;
        opinion.receiptNumber = "OP-%d-%07d".formatted(Seoul.dateOf(now).getYear(), opinions.nextReceiptNumber());
        opinion.respondent = request.respondent();
        opinion.contact = request.contact();
        opinion.organization = request.organization() == null ? null : PersonalText.mask(request.organization());
        opinion.stakeholderGroup = request.stakeholderGroup();
        opinion.target = request.target();
        opinion.originalText = request.text();
        opinion.publicText = masked;
        opinion.comparedText = Likeness.of(masked);
        opinion.consentToPublish = request.consentToPublish();
        opinion.receivedAt = now;
        opinions.persistAndFlush(opinion);
        outbox.publish(new Event(
                "opinion.received",
                "opinions/" + opinion.id,
                Visibility.INTERNAL,
                OpinionEvent.of(opinion, consultation)));
        audit.changed("create", "opinion", opinion.id, null, Trace.of(opinion));
        return new OpinionReceipt(
                opinion.id, opinion.receiptNumber, consultationId, opinion.receivedAt, opinion.publicText);
    }

    /** What the audit keeps of an opinion: that there is one and what became of it, not what it says. */
    public record Trace(
            String receiptNumber, Target target, OpinionState state, String moderationReason, long version) {
        static Trace of(Opinion opinion) {
            return new Trace(
                    opinion.receiptNumber, opinion.target, opinion.state, opinion.moderationReason, opinion.version);
        }
    }

    /** The opinion; whole, and logged, for staff. */
    @Transactional
    public OpinionView get(UUID id) {
        Opinion opinion = opinions.require(id);
        if (!isStaff() && opinion.state != OpinionState.PUBLISHED) {
            throw ProblemException.notFound();
        }
        if (!isStaff()) {
            return OpinionView.forPublic(opinion);
        }
        audit.changed("read-personal", "opinion", id, null, null);
        return OpinionView.whole(opinion);
    }

    @Transactional
    public Page<OpinionView> list(UUID consultation, OpinionFilter filter, PageRequest page) {
        consultations.get(consultation);
        return opinions.page(consultation, filter, isStaff(), page).map(this::view);
    }

    @Transactional
    public OpinionView moderate(UUID id, Moderation moderation) {
        Opinion opinion = opinions.lock(id);
        preconditions.check(opinion.version);
        opinion.state.mustReach(moderation.target());
        moderation.check(opinion);
        Trace before = Trace.of(opinion);
        opinion.moderate(moderation.target(), moderation.reason(), clock.instant());
        opinions.flush();
        tell(before.state(), opinion);
        audit.changed("moderate", "opinion", id, before, Trace.of(opinion));
        return OpinionView.forStaff(opinion);
    }

    /** The wanted opinions that are not of the consultation. */
    @Transactional
    public List<UUID> foreign(UUID consultation, List<UUID> wanted) {
        List<UUID> foreign = new ArrayList<>(wanted);
        foreign.removeAll(opinions.belonging(consultation, wanted));
        return foreign;
    }

    /** The near-duplicates of a group; none for a group that is not of the consultation. */
    @Transactional
    public List<UUID> ofGroup(UUID consultation, UUID group) {
        return opinions.ofGroup(consultation, group);
    }

    @Transactional
    public long count(UUID consultation) {
        return opinions.count("consultationId", consultation);
    }

    @Transactional
    public int erasePersonal(Instant before) {
        return opinions.erase(before);
    }

    private void tell(OpinionState before, Opinion opinion) {
        if (opinion.state == OpinionState.PUBLISHED) {
            ConsultationView consultation = consultations.get(opinion.consultationId);
            outbox.publish(new Event(
                    "opinion.published",
                    "opinions/" + opinion.id,
                    Visibility.PUBLIC,
                    OpinionEvent.of(opinion, consultation)));
        } else if (before == OpinionState.PUBLISHED) {
            outbox.publish(new Event("opinion.withheld", "opinions/" + opinion.id, Visibility.PUBLIC, null));
        }
    }

    private void mustBeFit(OpinionRequest request, Instant now) {
        List<Fault> faults = new ArrayList<>(request.faults());
        int most = rules.intValue("opinion.max-characters", Seoul.dateOf(now));
        int length = request.text().codePointCount(0, request.text().length());
        if (length > most) {
            faults.add(Fault.at("/text", "opinion-too-long", Map.of("most", most, "length", length)));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
    }

    private OpinionView view(Opinion opinion) {
        return isStaff() ? OpinionView.forStaff(opinion) : OpinionView.forPublic(opinion);
    }

    private boolean isStaff() {
        return Stream.of(Roles.MODERATOR, Roles.PLANNER, Roles.PROGRAM_OFFICER, Roles.HEARING_STAFF)
                .anyMatch(caller::has);
    }
}
