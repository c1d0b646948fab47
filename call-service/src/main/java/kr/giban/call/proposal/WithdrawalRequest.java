package kr.giban.call.proposal;

import jakarta.validation.constraints.Size;

/** Why a proposal is withdrawn; needed once the deadline has passed. */
public record WithdrawalRequest(@Size(max = 1000) String reason) {}
