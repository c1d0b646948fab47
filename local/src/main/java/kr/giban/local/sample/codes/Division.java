package kr.giban.local.sample.codes;

/** A division of the roadmap; the short code is the middle of a task's code, as in 2023-BIO-03. */
public record Division(String code, String shortCode, String nameKo, String nameEn) {}
