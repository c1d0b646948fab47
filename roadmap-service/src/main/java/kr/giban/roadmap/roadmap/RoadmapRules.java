package kr.giban.roadmap.roadmap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.giban.platform.codes.Code;
import kr.giban.platform.codes.Codes;
import kr.giban.platform.problem.Fault;

/** What a roadmap must keep to. */
@ApplicationScoped
class RoadmapRules {
    private final Codes codes;

    RoadmapRules(Codes codes) {
        this.codes = codes;
    }

    List<Fault> check(RoadmapRequest request, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (request.yearFrom() > request.yearTo()) {
            faults.add(
                    Fault.at("/yearTo", "period-reversed", Map.of("from", request.yearFrom(), "to", request.yearTo())));
        }
        Set<String> known =
                codes.list("divisions", today).stream().map(Code::code).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < request.divisions().size(); i++) {
            String code = request.divisions().get(i).code();
            String pointer = "/divisions/" + i + "/code";
            if (!known.contains(code)) {
                faults.add(Fault.at(pointer, "unknown-division", Map.of("code", code)));
            }
            if (!seen.add(code)) {
                faults.add(Fault.at(pointer, "division-twice", Map.of("code", code)));
            }
        }
        return faults;
    }
}
