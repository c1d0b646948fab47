package kr.giban.hearing.hearing;

import java.util.List;

/** The stretch of the list as the document shows it. */
public record HearingPage(List<HearingView> items, String next, Long total) {}
