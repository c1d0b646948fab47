package kr.giban.hearing.opinion;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import kr.giban.hearing.person.Contact;
import kr.giban.hearing.person.StakeholderGroup;
import kr.giban.platform.audit.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An opinion. The public reads published ones only, without who said it and with the masked text only; staff read all of
 * them, with contacts masked, and the text as it was sent only of one at a time.
 */
@Schema(name = "Opinion")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpinionView(
        UUID id,
        String receiptNumber,
        UUID consultationId,
        Respondent respondent,
        @Schema(description = "담당자만 · staff only") @Personal String name,
        @Schema(description = "담당자만 · staff only") @Personal String email,
        @Schema(description = "담당자만 · staff only") @Personal String phone,
        String organization,
        StakeholderGroup stakeholderGroup,
        Target target,

        @Schema(description = "개인정보를 가린 글 · the text with personal data masked")
        String text,

        @Schema(description = "원문, 담당자가 하나를 읽을 때만 · as it was sent; to staff who read one, until it is erased")
        @Personal
        String originalText,

        @Schema(description = "담당자만 · staff only") Boolean consentToPublish,

        @Schema(description = "거의 같은 의견의 묶음 · those that say nearly the same share it")
        UUID groupId,

        OpinionState state,
        @Schema(description = "담당자만 · staff only") String moderationReason,
        Instant moderatedAt,
        Instant receivedAt,
        @JsonIgnore @Schema(hidden = true) long revision) {

    static OpinionView forPublic(Opinion of) {
        return view(of, new Contact(null, null, null), null, null, null);
    }

    static OpinionView forStaff(Opinion of) {
        Contact contact = of.contact == null ? new Contact(null, null, null) : of.contact.masked();
        return view(of, contact, null, of.consentToPublish, of.moderationReason);
    }

    /** With the text as it was sent; whoever reads that is logged. */
    static OpinionView whole(Opinion of) {
        Contact contact = of.contact == null ? new Contact(null, null, null) : of.contact.masked();
        return view(of, contact, of.originalText, of.consentToPublish, of.moderationReason);
    }

    private static OpinionView view(Opinion of, Contact contact, String original, Boolean consent, String reason) {
        return new OpinionView(
                of.id,
                of.receiptNumber,
                of.consultationId,
                of.respondent,
                contact.name(),
                contact.email(),
                contact.phone(),
                of.organization,
                of.stakeholderGroup,
                of.target,
                of.publicText,
                original,
                consent,
                of.groupId,
                of.state,
                reason,
                of.moderatedAt,
                of.receivedAt,
                of.version);
    }
}
