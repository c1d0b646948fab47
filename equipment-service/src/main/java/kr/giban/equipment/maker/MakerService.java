package kr.giban.equipment.maker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.outbox.Event;
import kr.giban.platform.outbox.Outbox;
import kr.giban.platform.outbox.Visibility;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** The list of makers that operators maintain. */
@ApplicationScoped
public class MakerService {
    private final MakerRepository makers;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    public MakerService(MakerRepository makers, Preconditions preconditions, Audit audit, Outbox outbox, Clock clock) {
        this.makers = makers;
        this.preconditions = preconditions;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Page<Maker> page(PageRequest page, String q) {
        return makers.page(page, q);
    }

    public Maker get(String code) {
        return makers.find(code).orElseThrow(ProblemException::notFound);
    }

    /** All names at this moment, for those who compare makers. */
    public MakerNames names() {
        return makers.names();
    }

    /**
     * The normal forms under which items are of the makers that these texts name, by any of their names or by their code; of a
     * text that names none, its own.
     */
    public List<String> keys(Collection<String> texts) {
        return makers.keys(texts);
    }

    /** All names of the makers that have one of these texts for a name, by the text. */
    public Map<String, List<String>> allNames(Collection<String> texts) {
        return makers.allNames(texts);
    }

    /** Sets a maker; refuses (422) names that another one has. Items follow at once, for they hold no maker's code. */
    @Transactional
    public Maker put(String code, MakerContent given) {
        makers.lock();
        Optional<Maker> before = makers.find(code);
        preconditions.checkPut(before.map(Maker::etag));
        mustBeFree(code, given);
        MakerContent content = given.normalized();
        if (before.map(Maker::content).filter(content::equals).isPresent()) {
            return before.get();
        }
        makers.write(code, content, clock.instant());
        Maker after = get(code);
        audit.changed("put", "maker", code, before.orElse(null), after);
        outbox.publish(new Event("maker.changed", "makers/" + code, Visibility.PUBLIC, after));
        return after;
    }

    /** Takes a maker off the list; its names are free, and items under them are compared as they are written. */
    @Transactional
    public void remove(String code) {
        makers.lock();
        Maker before = get(code);
        preconditions.check(before.version());
        makers.remove(code);
        audit.changed("remove", "maker", code, before, null);
        outbox.publish(new Event("maker.removed", "makers/" + code, Visibility.PUBLIC, before));
    }

    private void mustBeFree(String code, MakerContent content) {
        List<String> places = List.copyOf(content.names().keySet());
        List<MakerRepository.NameUse> uses = makers.uses(code, content.names().values());
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < uses.size(); i++) {
            MakerRepository.NameUse use = uses.get(i);
            if (use.key().isEmpty()) {
                faults.add(Fault.at(places.get(i), "maker-name-empty", Map.of("name", use.name())));
            } else if (use.makerCode() != null) {
                faults.add(Fault.at(
                        places.get(i), "maker-name-taken", Map.of("name", use.name(), "maker", use.makerCode())));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
    }
}
