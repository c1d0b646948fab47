package kr.giban.hearing.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One figure.
 *
 * @param figure what is counted, {@code opinions-by-stakeholder-group}
 * @param key of which kind, {@code INDUSTRY}; empty for a sum
 */
@Schema(name = "ReportFigure")
public record ReportRow(String figure, String key, long count) {}
