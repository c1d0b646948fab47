package kr.giban.roadmap.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.giban.platform.problem.Fault;
import kr.giban.roadmap.advice.AdviceService;
import kr.giban.roadmap.consultation.ConsultationService;
import kr.giban.roadmap.consultation.ConsultationView;
import kr.giban.roadmap.consultation.Disposed;
import kr.giban.roadmap.diff.Diff;
import kr.giban.roadmap.diff.DiffService;
import kr.giban.roadmap.task.TaskService;
import kr.giban.roadmap.version.RoadmapVersion;
import kr.giban.roadmap.version.VersionService;

/** Finds everything that stands in the way of a confirmation. */
@ApplicationScoped
class Blockers {
    private final ConsultationService consultations;
    private final VersionService versions;
    private final DiffService diffs;
    private final AdviceService advice;
    private final TaskService tasks;

    Blockers(
            ConsultationService consultations,
            VersionService versions,
            DiffService diffs,
            AdviceService advice,
            TaskService tasks) {
        this.consultations = consultations;
        this.versions = versions;
        this.diffs = diffs;
        this.advice = advice;
        this.tasks = tasks;
    }

    /** The consultation that the version answers, if it is known, and all that is in the way. */
    record Findings(Optional<ConsultationView> consultation, List<Fault> blockers) {}

    Findings of(RoadmapVersion version) {
        List<Fault> blockers = new ArrayList<>();
        Optional<ConsultationView> consultation = consultations.of(version.roadmapId(), version.consulted());
        consultation.ifPresentOrElse(
                known -> consulted(known, version, blockers),
                () -> blockers.add(Fault.of("consultation-missing", Map.of("version", version.consulted()))));
        advice.pending(version.roadmapId())
                .forEach(id -> blockers.add(Fault.of("advice-unanswered", Map.of("adviceId", id))));
        blockers.addAll(tasks.moneyFaults(version.id()));
        return new Findings(consultation, blockers);
    }

    private void consulted(ConsultationView consultation, RoadmapVersion version, List<Fault> blockers) {
        if (!consultation.isDisposed()) {
            blockers.add(Fault.of(
                    "consultation-not-disposed",
                    Map.of("consultationId", consultation.id(), "state", consultation.state())));
        }
        RoadmapVersion consulted = versions.readable(version.roadmapId(), version.consulted());
        Diff diff = diffs.between(consulted, version);
        Map<UUID, String> codes = new HashMap<>();
        tasks.of(consulted.id()).forEach(task -> codes.put(task.id(), task.code()));
        tasks.of(version.id()).forEach(task -> codes.put(task.id(), task.code()));
        for (Disposed opinion : consultation.opinions()) {
            if (opinion.dispositionId() == null) {
                blockers.add(Fault.of("opinion-not-disposed", Map.of("opinionId", opinion.opinionId())));
            } else if (opinion.isAccepted() && !diff.has(opinion.changeRef(), codes)) {
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
