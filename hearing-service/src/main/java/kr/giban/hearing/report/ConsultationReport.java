package kr.giban.hearing.report;

import java.util.List;
import java.util.UUID;
import kr.giban.hearing.consultation.ConsultationState;

/** What a consultation came to, in figures that can be added up again from its lists. */
public record ConsultationReport(
        UUID consultationId,
        UUID roadmapId,
        int version,
        String title,
        ConsultationState state,
        List<ReportRow> figures) {}
