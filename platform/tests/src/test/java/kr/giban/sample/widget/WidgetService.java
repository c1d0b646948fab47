package kr.giban.sample.widget;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import kr.giban.platform.rules.Rules;
import kr.giban.platform.security.Caller;
import kr.giban.platform.time.Seoul;

@ApplicationScoped
class WidgetService {
    private final WidgetRepository widgets;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Audit audit;
    private final Outbox outbox;
    private final Rules rules;
    private final MergePatches patches;
    private final Clock clock;

    WidgetService(
            WidgetRepository widgets,
            Preconditions preconditions,
            Caller caller,
            Audit audit,
            Outbox outbox,
            Rules rules,
            MergePatches patches,
            Clock clock) {
        this.widgets = widgets;
        this.preconditions = preconditions;
        this.caller = caller;
        this.audit = audit;
        this.outbox = outbox;
        this.rules = rules;
        this.patches = patches;
        this.clock = clock;
    }

    @Transactional
    Widget create(NewWidget wanted) {
        checkRules(wanted.quantity());
        Widget widget = new Widget();
        widget.id = UuidV7.next();
        widget.name = wanted.name();
        widget.quantity = wanted.quantity();
        widget.madeOn = wanted.madeOn();
        widget.organization = caller.requireOrganization();
        widget.state = WidgetState.DRAFT;
        widgets.persist(widget);
        widgets.flush();
        audit.changed("create", "widget", widget.id, null, WidgetView.of(widget));
        outbox.publish(new Event("widget.created", "widgets/" + widget.id, Visibility.PUBLIC, WidgetView.of(widget)));
        return widget;
    }

    @Transactional
    Page<Widget> list(PageRequest request) {
        return widgets.page(request);
    }

    @Transactional
    Widget get(UUID id) {
        return widgets.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }

    @Transactional
    Widget patch(UUID id, JsonNode patch) {
        Widget widget = mine(id);
        preconditions.check(widget.version);
        WidgetView before = WidgetView.of(widget);
        WidgetPatch wanted =
                patches.apply(new WidgetPatch(widget.name, widget.quantity, widget.madeOn), patch, WidgetPatch.class);
        checkRules(wanted.quantity());
        widget.name = wanted.name();
        widget.quantity = wanted.quantity();
        widget.madeOn = wanted.madeOn();
        widgets.flush();
        audit.changed("update", "widget", id, before, WidgetView.of(widget));
        return widget;
    }

    @Transactional
    Widget publish(UUID id) {
        Widget widget = mine(id);
        preconditions.check(widget.version);
        widget.state.mustReach(WidgetState.PUBLISHED);
        WidgetView before = WidgetView.of(widget);
        widget.state = WidgetState.PUBLISHED;
        widgets.flush();
        audit.changed("publish", "widget", id, before, WidgetView.of(widget));
        return widget;
    }

    private Widget mine(UUID id) {
        Widget widget =
                widgets.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
        caller.mustOwn(widget.organization);
        return widget;
    }

    private void checkRules(int quantity) {
        int max = rules.intValue("widget.max-quantity", Seoul.today(clock));
        if (quantity > max) {
            throw ProblemException.rules(List.of(Fault.at("/quantity", "too-many-widgets", Map.of("max", max))));
        }
    }
}
