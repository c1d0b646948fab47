package kr.giban.local.sample.codes;

import java.time.LocalDate;

/**
 * A class of the equipment classification. The names of the eight major classes are official; sub and small classes are
 * this project's own and marked synthetic.
 */
public record EquipmentClass(
        String code,
        String parent,
        Level level,
        String nameKo,
        String nameEn,
        LocalDate validFrom,
        LocalDate validTo,
        boolean synthetic,
        String note) {

    /** Depth in the classification. */
    public enum Level {
        MAJOR,
        SUB,
        SMALL
    }
}
