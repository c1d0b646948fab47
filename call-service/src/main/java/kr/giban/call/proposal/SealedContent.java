package kr.giban.call.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import kr.giban.call.json.Json;
import kr.giban.call.receipt.Submission;

/**
 * What a submission seals: who proposes what for which task.
 *
 * @param investigatorSha256 over the principal investigator and a salt that is kept beside; with the salt it proves who was
 *     named, without it nothing
 */
public record SealedContent(
        UUID callTaskId,
        String organizationId,
        String title,
        ProposalContent content,
        @JsonInclude(JsonInclude.Include.NON_NULL) String investigatorSha256) {

    static SealedContent of(Submission submission) {
        return Json.read(submission.content(), SealedContent.class);
    }
}
