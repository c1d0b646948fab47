package kr.giban.equipment.center;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.giban.equipment.code.RegionHistory;
import kr.giban.platform.api.MergePatches;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.id.UuidV7;
import kr.giban.platform.outbox.Event;
import kr.giban.platform.outbox.Outbox;
import kr.giban.platform.outbox.Visibility;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Caller;
import kr.giban.platform.time.Seoul;

/** Centers, written by the organization that reports for them and read by all. */
@ApplicationScoped
@SuppressWarnings("TooManyParameters")
public class CenterService {
    private final CenterRepository centers;
    private final CenterChecks checks;
    private final RegionHistory regions;
    private final Caller caller;
    private final Preconditions preconditions;
    private final MergePatches patches;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    public CenterService(
            CenterRepository centers,
            CenterChecks checks,
            RegionHistory regions,
            Caller caller,
            Preconditions preconditions,
            MergePatches patches,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.centers = centers;
        this.checks = checks;
        this.regions = regions;
        this.caller = caller;
        this.preconditions = preconditions;
        this.patches = patches;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A center and the number of the entity tag of what is shown of it. */
    public record Shown(CenterResponse center, long version) {}

    public Page<CenterResponse> list(PageRequest page, CenterFilter filter) {
        Collection<String> wanted = filter.region == null || filter.region.isEmpty()
                ? List.of()
                : regions.all(filter.region, Seoul.today(clock));
        return centers.page(page, filter, wanted).map(this::response);
    }

    public Shown get(UUID id) {
        return shown(centers.findByIdOptional(id).orElseThrow(ProblemException::notFound));
    }

    /** Who a center is, for the features that keep things of it. */
    public CenterRef ref(UUID id) {
        return centers.findByIdOptional(id).map(CenterRef::of).orElseThrow(ProblemException::notFound);
    }

    /** The centers among these codes that there are. */
    public List<CenterRef> refs(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : centers.list("code in ?1", codes).stream().map(CenterRef::of).toList();
    }

    @Transactional
    public Shown register(CenterContent content) {
        String organization = caller.requireOrganization();
        checks.mustBeOwn(organization, content, Optional.empty());
        checks.check(content, Optional.empty());
        if (centers.count("code", content.code()) > 0) {
            throw ProblemException.of("center-code-taken").withMember("centerCode", content.code());
        }
        Instant now = clock.instant();
        Center center = new Center();
        center.id = UuidV7.next();
        center.code = content.code();
        center.organizationId = organization;
        center.createdAt = now;
        center.describe(content, now);
        centers.persistAndFlush(center);
        audit.changed("create", "center", center.id, null, content);
        outbox.publish(event("center.created", center));
        return shown(center);
    }

    @Transactional
    public Shown change(UUID id, JsonNode patch) {
        Center center = centers.lock(id).orElseThrow(ProblemException::notFound);
        caller.mustOwn(center.organizationId);
        preconditions.check(center.version);
        CenterContent before = center.content();
        CenterContent after = patches.apply(before, patch, CenterContent.class);
        checks.mustBeOwn(center.organizationId, after, Optional.of(before));
        checks.check(after, Optional.of(before));
        if (after.equals(before)) {
            return shown(center);
        }
        if (after.state() != null && after.state() != center.state) {
            center.state.mustReach(after.state());
            if (after.state() == CenterState.CLOSED && centers.hasUsesBooked(id, clock.instant())) {
                throw ProblemException.rules(List.of(Fault.at("/state", "uses-booked")));
            }
            center.state = after.state();
        }
        center.describe(after, clock.instant());
        centers.flush();
        audit.changed("update", "center", center.id, before, center.content());
        outbox.publish(event("center.updated", center));
        return shown(center);
    }

    private static Event event(String type, Center center) {
        return new Event(type, "centers/" + center.id, Visibility.PUBLIC, CenterEvent.of(center));
    }

    private Shown shown(Center center) {
        return new Shown(response(center), Masks.tag(center.version, isOwn(center)));
    }

    private CenterResponse response(Center center) {
        return CenterResponse.of(center, isOwn(center));
    }

    private boolean isOwn(Center center) {
        return caller.organization().filter(center.organizationId::equals).isPresent();
    }
}
