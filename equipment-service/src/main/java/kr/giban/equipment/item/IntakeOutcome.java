package kr.giban.equipment.item;

import java.util.List;
import java.util.UUID;

/**
 * What became of one row.
 *
 * @param outcome {@code CREATED}, {@code UPDATED}, {@code UNCHANGED}, {@code REJECTED}, {@code MISSING}
 */
public record IntakeOutcome(
        int position,
        Integer line,
        List<String> cells,
        String assetNo,
        UUID itemId,
        String outcome,
        List<RowFault> faults) {}
