package kr.giban.equipment.usage;

import java.util.List;
import java.util.UUID;
import kr.giban.equipment.item.RowFault;

/**
 * What became of one record.
 *
 * @param outcome {@code CREATED}, {@code UPDATED}, {@code UNCHANGED}, {@code REJECTED}
 * @param recordId null if it was rejected
 */
record UsageOutcome(String outcome, UUID recordId, List<RowFault> faults) {}
