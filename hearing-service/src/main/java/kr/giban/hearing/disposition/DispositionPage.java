package kr.giban.hearing.disposition;

import java.util.List;

/** The stretch of the list as the document shows it. */
public record DispositionPage(List<DispositionView> items, String next, Long total) {}
