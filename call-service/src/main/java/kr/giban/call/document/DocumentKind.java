package kr.giban.call.document;

/** A kind of document that a proposal can have. */
public record DocumentKind(String kind, String nameKo, String nameEn, boolean required) {}
