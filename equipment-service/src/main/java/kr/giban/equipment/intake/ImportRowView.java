package kr.giban.equipment.intake;

import java.util.List;
import java.util.UUID;

/** What became of one row of a file; a {@code MISSING} one is an item that the file no longer has. */
public record ImportRowView(
        int position, Integer line, String outcome, String assetNo, UUID equipmentId, List<RowError> errors) {

    /** One thing wrong, in the column of the file where it is. */
    public record RowError(String column, String field, String value, String code, String message) {}
}
