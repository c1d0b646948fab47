package kr.giban.local.sample.codes;

import java.time.LocalDate;

/** A public holiday of 2022 or 2023. */
public record Holiday(LocalDate date, String nameKo, String nameEn) {}
