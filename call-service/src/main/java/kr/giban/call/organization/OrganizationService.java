package kr.giban.call.organization;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import kr.giban.call.list.HqlList;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.check.BusinessNumber;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.outbox.Event;
import kr.giban.platform.outbox.Outbox;
import kr.giban.platform.outbox.Visibility;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.security.Caller;
import kr.giban.platform.security.Roles;
import kr.giban.platform.time.Seoul;
import org.jdbi.v3.core.Jdbi;

/** Registration of organizations, and what other features ask of them. */
@ApplicationScoped
public class OrganizationService {
    private static final Keyset BY_ID = Keyset.by("id", "o.id", String.class);

    private final OrganizationRepository organizations;
    private final Caller caller;
    private final Rules rules;
    private final Audit audit;
    private final Outbox outbox;
    private final Preconditions preconditions;
    private final Jdbi jdbi;
    private final Clock clock;

    OrganizationService(
            OrganizationRepository organizations,
            Caller caller,
            Rules rules,
            Audit audit,
            Outbox outbox,
            Preconditions preconditions,
            Jdbi jdbi,
            Clock clock) {
        this.organizations = organizations;
        this.caller = caller;
        this.rules = rules;
        this.audit = audit;
        this.outbox = outbox;
        this.preconditions = preconditions;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Registers the caller's own organization; the caller becomes its first member. */
    @Transactional
    public Organization register(OrganizationRequest request) {
        String id = caller.requireOrganization();
        String number = BusinessNumber.digits(request.businessNumber());
        if (organizations.findByIdOptional(id).isPresent()) {
            throw ProblemException.of("organization-registered");
        }
        if (organizations.count("businessNumber", number) > 0) {
            throw ProblemException.of("business-number-taken");
        }
        Instant now = clock.instant();
        Organization organization = new Organization(id, request, number, kind(number), now);
        organizations.persistAndFlush(organization);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into membership (organization_id, subject, since) values (:id, :subject, :now)")
                .bind("id", id)
                .bind("subject", caller.subject())
                .bind("now", now)
                .execute());
        audit.changed("create", "organization", id, null, OrganizationView.of(organization));
        return organization;
    }

    /** The organization, if the caller may know of it: officers know all, others their own. */
    public Organization read(String id) {
        boolean own = caller.organization().filter(id::equals).isPresent();
        if (!own && !caller.has(Roles.PROGRAM_OFFICER)) {
            throw ProblemException.notFound();
        }
        return organizations.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }

    /** Officers see all, others their own. */
    Page<OrganizationView> list(OrganizationState state, OrganizationKind kind, PageRequest page) {
        String own = caller.has(Roles.PROGRAM_OFFICER) ? null : caller.requireOrganization();
        return new HqlList<>(organizations.getEntityManager(), Organization.class, "Organization o")
                .where("o.id = :own", "own", own)
                .where("o.state = :state", "state", state)
                .where("o.kind = :kind", "kind", kind)
                .page(BY_ID, page, organization -> List.of(organization.id()))
                .map(OrganizationView::of);
    }

    @Transactional
    public Organization approve(String id, ApprovalRequest request) {
        Organization organization = organizations
                .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(ProblemException::notFound);
        preconditions.check(organization.version());
        OrganizationView before = OrganizationView.of(organization);
        organization.approve(request.saysNonProfit(), clock.instant());
        organizations.flush();
        audit.changed("approve", "organization", id, before, OrganizationView.of(organization));
        outbox.publish(new Event(
                "organization.approved",
                "organizations/" + id,
                Visibility.organization(id),
                Map.of("organizationId", id, "kind", organization.kind())));
        return organization;
    }

    public Optional<Organization> find(String id) {
        return organizations.findByIdOptional(id);
    }

    public List<Organization> byBusinessNumbers(Collection<String> numbers) {
        return numbers.isEmpty() ? List.of() : organizations.list("businessNumber in ?1", numbers);
    }

    /** Who is known to act for one of the organizations, by subject. */
    public List<String> members(Collection<String> ids) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select subject from membership where organization_id = any(:ids)")
                        .bindArray("ids", String.class, ids.toArray())
                        .mapTo(String.class)
                        .list());
    }

    private OrganizationKind kind(String businessNumber) {
        JsonNode kinds = rules.value("organization.non-profit-kinds", Seoul.today(clock));
        String digits = BusinessNumber.kind(businessNumber);
        boolean nonProfit = StreamSupport.stream(kinds.spliterator(), false)
                .anyMatch(kind -> kind.textValue().equals(digits));
        return nonProfit ? OrganizationKind.NON_PROFIT : OrganizationKind.FOR_PROFIT;
    }
}
