package kr.giban.equipment.item;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.giban.equipment.center.CenterRef;
import kr.giban.equipment.center.CenterService;
import kr.giban.equipment.center.Masks;
import kr.giban.platform.api.MergePatches;
import kr.giban.platform.etag.Etag;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.security.Caller;
import kr.giban.platform.security.Roles;
import kr.giban.platform.time.Seoul;

/** Single items, written by the organization that reports for their center and read by all. */
@ApplicationScoped
@SuppressWarnings("TooManyParameters")
public class ItemService {
    private final ItemRepository items;
    private final ItemWriter writer;
    private final DiaryPercents diaries;
    private final CenterService centers;
    private final Caller caller;
    private final Preconditions preconditions;
    private final HttpHeaders headers;
    private final MergePatches patches;
    private final Rules rules;
    private final Clock clock;

    public ItemService(
            ItemRepository items,
            ItemWriter writer,
            DiaryPercents diaries,
            CenterService centers,
            Caller caller,
            Preconditions preconditions,
            HttpHeaders headers,
            MergePatches patches,
            Rules rules,
            Clock clock) {
        this.items = items;
        this.writer = writer;
        this.diaries = diaries;
        this.centers = centers;
        this.caller = caller;
        this.preconditions = preconditions;
        this.headers = headers;
        this.patches = patches;
        this.rules = rules;
        this.clock = clock;
    }

    /** An item, the number of the entity tag of what is shown of it, and whether this request made it. */
    public record Shown(ItemResponse item, long version, boolean created) {
        /** Tells bodies of one version from each other: a diary can change what follows from it, and not the item. */
        String view() {
            return item.derivedState() == null
                    ? null
                    : item.derivedState().name().replace("_", "").toLowerCase(Locale.ROOT)
                            + item.derivedFrom().name().toLowerCase(Locale.ROOT);
        }
    }

    public Shown get(UUID id) {
        return shown(items.find(id).orElseThrow(ProblemException::notFound), false);
    }

    /**
     * Creates the item or replaces it. A sender that has not read it gives its own ascending {@code sourceVersion}, so that
     * an old message that arrives late changes nothing (409).
     */
    @Transactional
    public Shown put(UUID centerId, String assetNo, ItemContent content) {
        CenterRef center = centers.ref(centerId);
        caller.mustOwn(center.organizationId());
        String key = PlainText.of(assetNo);
        Item before = items.lock(centerId, key).orElse(null);
        preconditions.checkAbsent(before != null, before == null ? "" : Etag.of(before.version()));
        if (before != null) {
            preconditions.check(before.version());
            mustNotBeStale(before, content);
        }
        if (content.sourceVersion() == null && headers.getHeaderString(HttpHeaders.IF_MATCH) == null && !asksForNew()) {
            throw ProblemException.of("precondition-or-source-version");
        }
        IntakeOutcome outcome = writer.write(new ItemWriter.Given(centerId, null, key, content));
        return shown(find(outcome.itemId()), outcome.outcome().equals("CREATED"));
    }

    /** Of the tags that the header may name only the star says something here: that there is no item yet. */
    private boolean asksForNew() {
        String none = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return none != null && none.strip().equals("*");
    }

    @Transactional
    public Shown change(UUID id, JsonNode patch) {
        Item before = lockOwn(id);
        ItemContent after = patches.apply(before.content().unnumbered(), patch, ItemContent.class);
        mustNotBeStale(before, after);
        // Who ends its being idle need not say that the reason ends with it.
        return write(before, saysOfIdleness(patch) ? after : after.settled());
    }

    @Transactional
    public Shown retire(UUID id, Retirement retirement) {
        Item before = lockOwn(id);
        before.content().reportedState().mustReach(ItemState.RETIRED);
        return write(
                before,
                before.content()
                        .retired(
                                retirement.kind(),
                                retirement.reason(),
                                retirement.retiredOn() == null ? Seoul.today(clock) : retirement.retiredOn()));
    }

    /** Brings back what was retired by mistake; an operator may do it for any organization. */
    @Transactional
    public Shown reinstate(UUID id, Reinstatement reinstatement) {
        Item before = items.lock(id).orElseThrow(ProblemException::notFound);
        boolean own = isOwn(before);
        if (!own && !caller.has(Roles.OPERATOR)) {
            throw ProblemException.of("not-your-organization");
        }
        // Nothing masked is written, so whoever may do it may name what was shown to them.
        preconditions.check(Masks.tag(before.version(), own));
        if (before.content().reportedState() != ItemState.RETIRED) {
            throw before.content().reportedState().illegal();
        }
        before.content().reportedState().mustReach(reinstatement.state());
        writer.reinstate(
                new ItemWriter.Given(
                        before.centerId(),
                        null,
                        before.assetNo(),
                        before.content().reinstated(reinstatement.state())),
                before.organizationId(),
                reinstatement.reason().strip());
        return shown(find(id), false);
    }

    private boolean isOwn(Item item) {
        return caller.organization().filter(item.organizationId()::equals).isPresent();
    }

    private Item lockOwn(UUID id) {
        Item item = items.lock(id).orElseThrow(ProblemException::notFound);
        caller.mustOwn(item.organizationId());
        preconditions.check(item.version());
        return item;
    }

    private static boolean saysOfIdleness(JsonNode patch) {
        return patch.hasNonNull("idleReason") || patch.hasNonNull("idleSince");
    }

    private static void mustNotBeStale(Item before, ItemContent content) {
        Long stored = before.content().sourceVersion();
        if (content.sourceVersion() != null && stored != null && content.sourceVersion() < stored) {
            throw ProblemException.of("stale-source").withMember("stored", stored);
        }
    }

    private Shown write(Item before, ItemContent after) {
        writer.write(new ItemWriter.Given(before.centerId(), null, before.assetNo(), after));
        return shown(find(before.id()), false);
    }

    private Item find(UUID id) {
        return items.find(id).orElseThrow();
    }

    private Shown shown(Item item, boolean created) {
        boolean own = isOwn(item);
        ItemRules today = ItemRules.on(Seoul.today(clock), rules);
        BigDecimal percent = diaries.of(List.of(item.id()), today.diaries()).get(item.id());
        return new Shown(ItemResponse.of(item, today, percent, own), Masks.tag(item.version(), own), created);
    }
}
