package kr.giban.equipment.intake;

/** Undoes a step, since its import is no longer wanted. */
final class ImportCanceledException extends RuntimeException {
    ImportCanceledException() {
        super("canceled", null, false, false);
    }
}
