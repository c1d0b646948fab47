package kr.giban.local.sample.hearing;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * An opinion sent to the consultation. Synthetic; persons, phones and addresses are nobody's.
 *
 * @param targetField a field of the task, by its name in the task's JSON
 * @param mustBeMasked what stands in the text and may not be shown
 * @param similarTo the opinion that this one nearly repeats
 * @param withholdReason why moderation keeps it back; null for one that is published
 */
public record Opinion(
        String code,
        Respondent respondent,
        String organization,
        String authorName,
        String authorEmail,
        String authorPhone,
        StakeholderGroup stakeholderGroup,
        TargetKind targetKind,
        String targetDivision,
        String targetTask,
        String targetField,
        String text,
        String language,
        OffsetDateTime receivedAt,
        boolean consentToPublish,
        List<String> mustBeMasked,
        String similarTo,
        String withholdReason,
        boolean synthetic) {

    /** As whom one speaks. */
    public enum Respondent {
        ANONYMOUS,
        INDIVIDUAL,
        ORGANIZATION
    }

    /** What an opinion is about. */
    public enum TargetKind {
        ROADMAP,
        DIVISION,
        TASK
    }

    /** Whether moderation shows it: only with consent, and only if it is about the matter. */
    public boolean isToBePublished() {
        return consentToPublish && withholdReason == null;
    }
}
