package kr.giban.call.panel;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.rules.Rules;

/** Whether a committee may stand: enough members, enough of them from industry, one chair. */
@ApplicationScoped
public class Composition {
    private final Rules rules;

    Composition(Rules rules) {
        this.rules = rules;
    }

    List<Fault> blockers(List<PanelMember> members, LocalDate on) {
        List<Fault> blockers = new ArrayList<>();
        int least = rules.intValue("panel.minimum-members", on);
        if (members.size() < least) {
            blockers.add(Fault.of("panel-too-small", Map.of("members", members.size(), "least", least)));
        }
        JsonNode share = rules.value("panel.industry-share", on);
        long industry = members.stream().filter(PanelMember::industry).count();
        if (industry * share.path("of").longValue()
                < members.size() * share.path("atLeast").longValue()) {
            blockers.add(Fault.of(
                    "panel-industry-share",
                    Map.of(
                            "industry", industry,
                            "members", members.size(),
                            "atLeast", share.path("atLeast").longValue(),
                            "of", share.path("of").longValue())));
        }
        if (members.stream().filter(PanelMember::chair).count() != 1) {
            blockers.add(Fault.of("panel-chair"));
        }
        return blockers;
    }
}
