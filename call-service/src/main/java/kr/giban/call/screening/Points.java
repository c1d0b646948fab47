package kr.giban.call.screening;

import java.math.BigDecimal;

/** Bonus and penalty points of a proposal. */
public record Points(BigDecimal bonus, BigDecimal penalty) {}
