package kr.giban.roadmap.gap;

/** Why something was proposed, in both languages. */
public record Reason(String code, String ko, String en) {}
