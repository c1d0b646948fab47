package kr.giban.call.proposal;

import java.time.Instant;
import java.util.UUID;
import kr.giban.call.receipt.Receipt;
import kr.giban.call.receipt.Submission;

/**
 * What was submitted, as it was sealed.
 *
 * @param canonicalContent the sealed content, canonical JSON (RFC 8785) as text: the SHA-256 of its UTF-8 bytes is
 *     {@code contentSha256} of the receipt
 * @param investigator to its own organization: who was named, and the salt; the SHA-256 of its canonical JSON is
 *     {@code investigatorSha256} of the content
 */
public record SubmissionView(
        UUID proposalId,
        String receiptNumber,
        int submission,
        Instant arrivedAt,
        String contentSha256,
        String canonicalContent,
        SealedInvestigator investigator) {

    static SubmissionView of(Submission submission, SealedInvestigator investigator) {
        Receipt receipt = submission.receipt();
        return new SubmissionView(
                submission.proposalId(),
                receipt.number(),
                receipt.submission(),
                receipt.arrivedAt(),
                receipt.contentSha256(),
                submission.content(),
                investigator);
    }
}
