package kr.giban.platform.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/**
 * A value of a rule from a day on.
 *
 * @param source the law, notice or decision it rests on
 */
public record Rule(String name, LocalDate validFrom, JsonNode value, String source) {}
