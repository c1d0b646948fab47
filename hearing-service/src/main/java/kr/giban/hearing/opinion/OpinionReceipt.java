package kr.giban.hearing.opinion;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one who gave an opinion takes home. */
public record OpinionReceipt(
        UUID id,

        @Schema(description = "접수번호 · readable receipt number")
        String receiptNumber,

        UUID consultationId,
        Instant receivedAt,

        @Schema(description = "공개될 때 보일 글(개인정보 가림) · the text as it would be shown, masked")
        String publicText) {}
