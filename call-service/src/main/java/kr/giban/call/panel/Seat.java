package kr.giban.call.panel;

/** Who sits, or is to sit, on a committee, as far as conflicts of interest ask. */
interface Seat {
    String subject();

    /** The employer. */
    String organizationId();
}
