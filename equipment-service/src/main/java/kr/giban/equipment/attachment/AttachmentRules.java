package kr.giban.equipment.attachment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import kr.giban.platform.rules.Rules;

/** What is taken on a day. */
record AttachmentRules(int perItem, long largestPhoto, long largestFile, Set<String> mediaTypes) {
    static AttachmentRules on(LocalDate day, Rules rules) {
        Set<String> types = new TreeSet<>();
        for (JsonNode type : rules.value("attachment-media-types", day)) {
            types.add(type.textValue());
        }
        return new AttachmentRules(
                rules.intValue("attachments-per-item", day),
                rules.longValue("attachment-photo-maximum-bytes", day),
                rules.longValue("attachment-maximum-bytes", day),
                types);
    }

    long largest(AttachmentKind kind) {
        return kind == AttachmentKind.PHOTO ? largestPhoto : largestFile;
    }

    /** The types that this kind can have. */
    Set<String> taken(AttachmentKind kind) {
        Set<String> taken = new TreeSet<>(mediaTypes);
        if (kind == AttachmentKind.PHOTO) {
            taken.removeIf(type -> !MediaTypes.isPicture(type));
        }
        return taken;
    }
}
