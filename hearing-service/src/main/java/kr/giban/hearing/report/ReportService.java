package kr.giban.hearing.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kr.giban.hearing.consultation.ConsultationService;
import kr.giban.hearing.consultation.ConsultationView;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Caller;
import kr.giban.platform.security.Roles;

/** The report of a consultation: public once its dispositions are, before that for planners, officers and staff. */
@ApplicationScoped
public class ReportService {
    private final ReportRepository figures;
    private final ConsultationService consultations;
    private final Caller caller;

    ReportService(ReportRepository figures, ConsultationService consultations, Caller caller) {
        this.figures = figures;
        this.consultations = consultations;
        this.caller = caller;
    }

    @Transactional
    public ConsultationReport of(UUID id) {
        ConsultationView consultation = consultations.get(id);
        if (!consultation.state().isPublished() && !isStaff()) {
            throw ProblemException.notFound();
        }
        return new ConsultationReport(
                id,
                consultation.roadmapId(),
                consultation.version(),
                consultation.title(),
                consultation.state(),
                figures.figures(id));
    }

    private boolean isStaff() {
        return caller.has(Roles.PLANNER) || caller.has(Roles.PROGRAM_OFFICER) || caller.has(Roles.HEARING_STAFF);
    }
}
