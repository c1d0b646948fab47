package kr.giban.call.agreement;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An agreement to be made with a selected proposal.
 *
 * @param startsOn if it is to differ from the proposal
 * @param endsOn if it is to differ from the proposal
 */
public record AgreementRequest(@NotNull UUID proposalId, LocalDate startsOn, LocalDate endsOn) {}
