package kr.giban.gateway.exchange;

import io.vertx.core.buffer.Buffer;
import java.util.Map;

/** A problem ready to be written. */
public record ProblemAnswer(int status, Map<String, String> headers, Buffer body) {}
