package kr.giban.equipment.intake.read;

/** What the parts of a workbook come to together. */
final class WorkbookTotals {
    private long unpacked;
    private long held;
    private long shared;
    private long lastNamed = -1;

    /** Counts bytes that are unpacked, and what is as much work. */
    void unpack(long bytes) {
        unpacked += bytes;
        if (unpacked > Bounds.UNPACKED) {
            throw WorkbookGuard.tooLarge();
        }
    }

    /** Counts what is held until the workbook is through. */
    void hold(long characters) {
        held += characters;
        if (held > Bounds.HELD) {
            throw WorkbookGuard.tooLarge();
        }
    }

    /** There is another shared text. */
    void shared() {
        shared++;
    }

    /** A cell names a shared text by its number. */
    void named(String number) {
        try {
            lastNamed = Math.max(lastNamed, Long.parseLong(number));
        } catch (NumberFormatException e) {
            throw WorkbookGuard.unreadable();
        }
    }

    /** Refuses a workbook with a cell whose text there is not: its reader would take it for an empty one. */
    void mustHaveWhatIsNamed() {
        if (lastNamed >= shared) {
            throw WorkbookGuard.unreadable();
        }
    }
}
