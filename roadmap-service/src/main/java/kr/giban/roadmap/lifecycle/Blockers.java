package kr.giban.roadmap.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.giban.platform.problem.Fault;
import kr.giban.roadmap.advice.AdviceService;
import kr.giban.roadmap.consultation.ConsultationService;
import kr.giban.roadmap.consultation.ConsultationView;
import kr.giban.roadmap.consultation.Disposed;
import kr.giban.roadmap.diff.Diff;
import kr.giban.roadmap.diff.DiffService;
import kr.giban.roadmap.task.HeaderCheck;
import kr.giban.roadmap.task.VersionTasks;
import kr.giban.roadmap.version.RoadmapVersion;
import kr.giban.roadmap.version.VersionService;

/** Finds everything that stands in the way of a confirmation. */
@ApplicationScoped
class Blockers {
    private final ConsultationService consultations;
    private final VersionService versions;
    private final DiffService diffs;
    private final AdviceService advice;
    private final VersionTasks tasks;
    private final HeaderCheck headers;

    Blockers(
            ConsultationService consultations,
            VersionService versions,
            DiffService diffs,
            AdviceService advice,
            VersionTasks tasks,
            HeaderCheck headers) {
        this.consultations = consultations;
        this.versions = versions;
        this.diffs = diffs;
        this.advice = advice;
        this.tasks = tasks;
        this.headers = headers;
    }

    /**
     * What was found.
     *
     * @param consultations those that the version answers and that are known, the earliest first
     * @param blockers all that is in the way
     */
    record Findings(List<ConsultationView> consultations, List<Fault> blockers) {}

    Findings of(RoadmapVersion version) {
        List<Fault> blockers = new ArrayList<>();
        List<ConsultationView> consultations = new ArrayList<>();
        for (RoadmapVersion round : rounds(version)) {
            Optional<ConsultationView> consultation = this.consultations.of(version.roadmapId(), round.number());
            if (consultation.isPresent()) {
                consultations.add(consultation.get());
                consulted(consultation.get(), round, version, blockers);
            } else if (version.consulted() == round.number()) {
                blockers.add(Fault.of("consultation-missing", Map.of("version", round.number())));
            }
        }
        advice.pending(version.roadmapId())
                .forEach(id -> blockers.add(Fault.of("advice-unanswered", Map.of("adviceId", id))));
        blockers.addAll(headers.faults(version.id(), version.header()));
        blockers.addAll(tasks.moneyFaults(version.id()));
        return new Findings(consultations, blockers);
    }

    /**
     * The versions that were published for consultation on the way to this one, back to the last that was announced, the
     * earliest first. An opinion of any round wants its answer: publishing again does not do away with it.
     */
    private List<RoadmapVersion> rounds(RoadmapVersion version) {
        Deque<RoadmapVersion> rounds = new ArrayDeque<>();
        Integer number = version.consulted();
        while (number != null) {
            RoadmapVersion round = versions.readable(version.roadmapId(), number);
            rounds.addFirst(round);
            number = round.consulted();
        }
        return List.copyOf(rounds);
    }

    private void consulted(
            ConsultationView consultation, RoadmapVersion consulted, RoadmapVersion version, List<Fault> blockers) {
        if (!consultation.isDisposed()) {
            blockers.add(Fault.of(
                    "consultation-not-disposed",
                    Map.of("consultationId", consultation.id(), "state", consultation.state())));
        }
        Diff diff = diffs.between(consulted, version);
        for (Disposed opinion : consultation.opinions()) {
            if (opinion.dispositionId() == null) {
                blockers.add(Fault.of("opinion-not-disposed", Map.of("opinionId", opinion.opinionId())));
            } else if (opinion.isAccepted() && !diff.has(opinion.changeRef())) {
                blockers.add(Fault.of(
                        "disposition-without-change",
                        Map.of(
                                "dispositionId", opinion.dispositionId(),
                                "opinionId", opinion.opinionId(),
                                "changeRef", opinion.changeRef())));
            }
        }
    }
}
