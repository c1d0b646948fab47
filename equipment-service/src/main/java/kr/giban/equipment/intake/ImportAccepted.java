package kr.giban.equipment.intake;

import java.util.UUID;

/** A file has been taken in. */
record ImportAccepted(UUID id) {}
