package kr.giban.platform.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event as CloudEvents 1.0 writes it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "CloudEvents 1.0 이벤트 · An event after CloudEvents 1.0")
public record CloudEvent(
        @Schema(required = true, examples = "1.0") String specversion,

        @Schema(required = true, description = "source 안에서 유일함 · unique within the source")
        String id,

        @Schema(required = true, format = "uri-reference", examples = "/equipment")
        String source,

        @Schema(required = true, examples = "equipment.updated")
        String type,

        @Schema(required = true, description = "무엇에 관한 이벤트인지 · what it is about")
        String subject,

        @Schema(required = true) Instant time,

        @Schema(description = "data가 있을 때만 · only with data")
        String datacontenttype,

        @Schema(required = true, description = "이 이벤트까지 읽은 위치 · the position after this event")
        String position,

        @Schema(hidden = true) String requestid,

        @Schema(type = SchemaType.OBJECT, description = "없으면 삭제 표지 · absent in a tombstone") @JsonRawValue
        String data) {

    public static final String BATCH_MEDIA_TYPE = "application/cloudevents-batch+json";
}
