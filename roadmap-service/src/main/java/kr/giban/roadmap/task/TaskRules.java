package kr.giban.roadmap.task;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.rules.Rules;
import kr.giban.roadmap.code.CodeLists;
import kr.giban.roadmap.need.NeedService;
import kr.giban.roadmap.version.Header;
import kr.giban.roadmap.version.RoadmapVersion;

/** What a task must keep to; all faults at once. */
@ApplicationScoped
class TaskRules {
    private final Rules rules;
    private final CodeLists codes;
    private final NeedService needs;

    TaskRules(Rules rules, CodeLists codes, NeedService needs) {
        this.rules = rules;
        this.codes = codes;
        this.needs = needs;
    }

    /**
     * The faults that the request has by itself, whatever version it is for. Asks the owner of unknown codes. A code that was
     * valid when it was given stays good until it is changed.
     *
     * @param stored what the request changes; empty for a new task
     */
    List<Fault> check(TaskRequest request, Optional<TaskRequest> stored, LocalDate today) {
        List<Fault> faults = new ArrayList<>(new MoneyCheck(limits(today))
                .check(request.year(), request.totalKrw(), request.funding(), request.equipment()));
        boolean kept = stored.filter(old -> old.type().equals(request.type())).isPresent();
        if (!kept && !codes.own(CodeLists.TASK_TYPES, today).containsKey(request.type())) {
            faults.add(Fault.at("/type", "unknown-task-type", Map.of("code", request.type())));
        }
        regions(request, stored.map(TaskRequest::regions).orElse(List.of()), today, faults);
        classes(request, stored.map(TaskRules::classes).orElse(List.of()), today, faults);
        return faults;
    }

    /** The faults that it has within a version. */
    List<Fault> check(TaskRequest request, RoadmapVersion draft) {
        List<Fault> faults = new ArrayList<>();
        Header header = draft.header();
        if (!header.covers(request.year())) {
            faults.add(Fault.at(
                    "/year",
                    "year-outside-period",
                    Map.of("year", request.year(), "from", header.yearFrom(), "to", header.yearTo())));
        }
        if (!header.divisions().contains(request.division())) {
            faults.add(Fault.at("/division", "unknown-division", Map.of("code", request.division())));
        }
        Set<UUID> known = needs.known(draft.id(), request.needs());
        for (int i = 0; i < request.needs().size(); i++) {
            if (!known.contains(request.needs().get(i))) {
                faults.add(Fault.at(
                        "/needs/" + i,
                        "unknown-need",
                        Map.of("id", request.needs().get(i))));
            }
        }
        return faults;
    }

    MoneyLimits limits(LocalDate on) {
        Set<FundingSource> sources = EnumSet.noneOf(FundingSource.class);
        for (JsonNode source : rules.value(MoneyRules.CONTRIBUTION_SOURCES, on)) {
            sources.add(FundingSource.valueOf(source.textValue()));
        }
        return new MoneyLimits(
                BigInteger.valueOf(rules.longValue(MoneyRules.GRANT_MAX, on)),
                rules.decimal(MoneyRules.CONTRIBUTION_PERCENT, on),
                sources,
                rules.intValue(MoneyRules.MAX_YEARS, on));
    }

    private void regions(TaskRequest request, List<String> kept, LocalDate today, List<Fault> faults) {
        Set<String> known = known(CodeLists.REGIONS, request.regions(), kept, today);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < request.regions().size(); i++) {
            String region = request.regions().get(i);
            String fault = !known.contains(region) ? "unknown-region" : !seen.add(region) ? "region-twice" : null;
            if (fault != null) {
                faults.add(Fault.at("/regions/" + i, fault, Map.of("code", region)));
            }
        }
    }

    private Set<String> known(String list, List<String> wanted, List<String> kept, LocalDate today) {
        Set<String> changed = new HashSet<>(wanted);
        kept.forEach(changed::remove);
        Set<String> known = new HashSet<>(kept);
        if (!changed.isEmpty()) {
            known.addAll(codes.equipments(list, today, changed).keySet());
        }
        return known;
    }

    private static List<String> classes(TaskRequest request) {
        return request.equipment().stream().map(EquipmentLine::classCode).toList();
    }

    private void classes(TaskRequest request, List<String> kept, LocalDate today, List<Fault> faults) {
        Set<String> known = known(CodeLists.CLASSES, classes(request), kept, today);
        for (int i = 0; i < request.equipment().size(); i++) {
            EquipmentLine line = request.equipment().get(i);
            if (!known.contains(line.classCode())) {
                faults.add(
                        Fault.at("/equipment/" + i + "/classCode", "unknown-class", Map.of("code", line.classCode())));
            }
            if (line.region() != null && !request.regions().contains(line.region())) {
                faults.add(
                        Fault.at("/equipment/" + i + "/region", "region-not-of-task", Map.of("code", line.region())));
            }
        }
    }
}
