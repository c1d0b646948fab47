package kr.giban.equipment.item;

import kr.giban.platform.security.Actor;

/**
 * How a batch is to be taken in.
 *
 * @param atomic one refused row refuses all
 * @param complete what the centers of the batch have besides is missing
 * @param dryRun all but the writing
 * @param by whose organization must be the centers', and whom the audit names
 */
public record IntakeTerms(boolean atomic, boolean complete, boolean dryRun, Actor by, String requestId) {}
