package kr.giban.call.screening;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** The pre-screening of a proposal as it is shown. */
public record ScreeningView(
        UUID proposalId,
        UUID callTaskId,
        List<ScreeningItem> items,
        BigDecimal bonusPoints,
        BigDecimal penaltyPoints,
        String pointsReason) {}
