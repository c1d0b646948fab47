package kr.giban.call.call;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Counts proposals for call-tasks; given by the feature that owns proposals. */
public interface ProposalCounter {
    /** The counts by call-task; those without proposals may be missing. */
    Map<UUID, ProposalCounts> counts(Collection<UUID> callTaskIds);
}
