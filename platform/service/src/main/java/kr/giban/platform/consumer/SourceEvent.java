package kr.giban.platform.consumer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import kr.giban.platform.feed.FeedPosition;

/** An event as the source's feed writes it; a later version of the source may add to it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SourceEvent(String id, String type, String subject, Instant time, String position, JsonNode data) {
    ReceivedEvent received(String source) {
        return new ReceivedEvent(
                id, source, type, subject, time, data == null ? JsonNodeFactory.instance.objectNode() : data);
    }

    FeedPosition place() {
        return FeedPosition.parse(position).orElseThrow(() -> new IllegalStateException("Not a position: " + position));
    }
}
