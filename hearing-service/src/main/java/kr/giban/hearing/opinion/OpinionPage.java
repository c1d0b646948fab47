package kr.giban.hearing.opinion;

import java.util.List;

/** The stretch of the list as the document shows it. */
public record OpinionPage(List<OpinionView> items, String next, Long total) {}
