package kr.giban.platform.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * An event of another service.
 *
 * @param source the service's name, {@code hearing}
 * @param data an empty object for a tombstone
 */
public record ReceivedEvent(String id, String source, String type, String subject, Instant time, JsonNode data) {}
