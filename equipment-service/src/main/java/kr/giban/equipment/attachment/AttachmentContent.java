package kr.giban.equipment.attachment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be changed of an attachment; another file is another attachment. */
public record AttachmentContent(
        @Size(max = 500) String captionKo,
        @Size(max = 500) String captionEn,

        @NotNull
        @Min(0)
        @Max(AttachmentContent.LAST_POSITION)
        @Schema(description = "작은 것부터; 같으면 먼저 올린 것부터 · the lowest first, of equal ones the older")
        Integer position,

        @NotNull
        @Schema(description = "장비의 대표 사진; 하나뿐이며 사진만 · the photo that stands for the item; one, and only a photo")
        Boolean cover) {
    static final int LAST_POSITION = 9999;

    /** A caption of nothing is none. */
    public AttachmentContent {
        captionKo = orNone(captionKo);
        captionEn = orNone(captionEn);
    }

    private static String orNone(String caption) {
        return caption == null || caption.isBlank() ? null : caption.strip();
    }
}
