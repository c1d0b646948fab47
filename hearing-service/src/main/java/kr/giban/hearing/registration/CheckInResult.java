package kr.giban.hearing.registration;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who came in.
 *
 * @param repeated the code had been used before; nothing was counted twice
 * @param attendance how many have come to the hearing so far
 */
public record CheckInResult(
        UUID registrationId,
        Instant checkedInAt,

        @Schema(description = "이미 입장한 코드 · was checked in before; not counted again")
        boolean repeated,

        @Schema(description = "지금까지 참석자 수 · how many have come so far")
        int attendance) {}
