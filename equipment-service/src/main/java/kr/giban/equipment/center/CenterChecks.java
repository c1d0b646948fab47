package kr.giban.equipment.center;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import kr.giban.equipment.code.CodeLists;
import kr.giban.equipment.code.Technoparks;
import kr.giban.platform.codes.Codes;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.time.Seoul;

/** What a center's content must hold to. */
@ApplicationScoped
class CenterChecks {
    private final Codes codes;
    private final Technoparks technoparks;
    private final Clock clock;

    CenterChecks(Codes codes, Technoparks technoparks, Clock clock) {
        this.codes = codes;
        this.technoparks = technoparks;
        this.clock = clock;
    }

    /**
     * Refuses (403) what would take the place of another technopark: a new center under a code that is kept for it, and a
     * center that is said to be its own.
     */
    void mustBeOwn(String organization, CenterContent content, Optional<CenterContent> before) {
        String technopark = content.technoparkCode();
        boolean kept = before.map(CenterContent::technoparkCode)
                .filter(old -> old.equals(technopark))
                .isPresent();
        boolean foreign = technopark != null && !kept && technoparks.isForeign(technopark, organization);
        if (foreign || (before.isEmpty() && technoparks.isKeptFromOthers(content.code(), organization))) {
            throw ProblemException.of("not-your-organization");
        }
    }

    /** Refuses with all faults. A code that was valid when it was given stays good until it is changed. */
    void check(CenterContent content, Optional<CenterContent> before) {
        LocalDate today = Seoul.today(clock);
        List<Fault> faults = new ArrayList<>();
        known("regionCode", CodeLists.REGIONS, CenterContent::regionCode, content, before, faults);
        known("technoparkCode", CodeLists.TECHNOPARKS, CenterContent::technoparkCode, content, before, faults);
        if (content.establishedOn() != null && content.establishedOn().isAfter(today)) {
            faults.add(Fault.at("/establishedOn", "date-in-future"));
        }
        if (before.isPresent() && !before.get().code().equals(content.code())) {
            faults.add(Fault.at("/code", "center-code-fixed"));
        }
        if (before.isEmpty() && content.state() == CenterState.CLOSED) {
            faults.add(Fault.at("/state", "invalid-value", Map.of("message", CenterState.INITIAL)));
        }
        if ((content.latitude() == null) != (content.longitude() == null)) {
            faults.add(Fault.at(content.latitude() == null ? "/latitude" : "/longitude", "required"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
    }

    private void known(
            String field,
            String list,
            Function<CenterContent, String> value,
            CenterContent content,
            Optional<CenterContent> before,
            List<Fault> faults) {
        String code = value.apply(content);
        boolean kept =
                before.map(value).filter(old -> Objects.equals(old, code)).isPresent();
        if (code != null && !kept && codes.find(list, code, Seoul.today(clock)).isEmpty()) {
            faults.add(Fault.at("/" + field, "code-unknown", Map.of("code", code)));
        }
    }
}
