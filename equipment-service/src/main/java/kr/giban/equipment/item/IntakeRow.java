package kr.giban.equipment.item;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A row on its way into the inventory.
 *
 * @param position its place in the batch, from 1
 * @param line where it stands in a file; null if it came otherwise
 * @param cells the row as it was sent; null if it came otherwise
 * @param centerCode names the center, unless {@code centerId} does
 * @param content what is new; null leaves what is stored
 * @param cleared the fields to be emptied
 * @param faults what is already known to be wrong
 */
public record IntakeRow(
        int position,
        Integer line,
        List<String> cells,
        String centerCode,
        UUID centerId,
        String assetNo,
        ItemContent content,
        Set<String> cleared,
        List<RowFault> faults) {}
