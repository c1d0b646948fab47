package kr.giban.equipment.item;

/**
 * How a batch came out.
 *
 * @param retired of the updated items those that leave use by it, and come back by no file; a rehearsal tells how many would
 * @param missing items that the centers of the batch have and the batch has not, if it was to be complete
 */
public record Settlement(IntakeCounts counts, int retired, int missing) {}
