package kr.giban.call.review;

import java.util.List;
import java.util.UUID;

/** A proposal given to a member of a panel. */
public record Assignment(
        UUID callTaskId,
        UUID proposalId,
        UUID memberId,
        String subject,
        String employer,
        List<SoftConflict> softConflicts) {}
