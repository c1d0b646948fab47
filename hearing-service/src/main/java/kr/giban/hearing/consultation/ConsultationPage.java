package kr.giban.hearing.consultation;

import java.util.List;

/** The stretch of the list as the document shows it. */
public record ConsultationPage(List<ConsultationView> items, String next, Long total) {}
