package kr.giban.call.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.giban.call.proposal.Applicant;
import kr.giban.call.proposal.Applicants;
import kr.giban.call.sanction.SanctionService;
import kr.giban.call.sanction.SanctionTarget;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.time.Seoul;

/** Finds all reasons by rule why somebody may not sit on a committee. */
@ApplicationScoped
public class HardConflicts {
    private final Applicants applicants;
    private final SanctionService sanctions;
    private final Rules rules;
    private final Clock clock;

    HardConflicts(Applicants applicants, SanctionService sanctions, Rules rules, Clock clock) {
        this.applicants = applicants;
        this.sanctions = sanctions;
        this.rules = rules;
        this.clock = clock;
    }

    /** With where in {@code members} each of them is. */
    List<Fault> of(UUID callTaskId, List<? extends Seat> seats) {
        LocalDate today = Seoul.today(clock);
        Set<String> sanctioned = sanctions.barred(
                SanctionTarget.PERSON,
                seats.stream().map(Seat::subject).toList(),
                today,
                today.minusYears(rules.intValue("panel.sanction-years", today)));
        List<Applicant> all = applicants.ofTask(callTaskId);
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < seats.size(); i++) {
            Seat seat = seats.get(i);
            String pointer = "/members/" + i;
            all.forEach(
                    applicant -> faults.addAll(applicant.conflicts(pointer, seat.subject(), seat.organizationId())));
            if (sanctioned.contains(seat.subject())) {
                faults.add(Fault.at(pointer, "conflict-sanctioned"));
            }
            if (!seen.add(seat.subject())) {
                faults.add(Fault.at(pointer + "/subject", "member-twice"));
            }
        }
        return faults;
    }
}
