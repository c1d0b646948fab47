package kr.giban.equipment.item;

/**
 * How a batch came out.
 *
 * @param missing items that the centers of the batch have and the batch has not, if it was to be complete
 */
public record Settlement(IntakeCounts counts, int missing) {}
