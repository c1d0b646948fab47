package kr.giban.platform.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * Amounts, terms and thresholds as dated data. A service brings its defaults by migration into the table {@code rule};
 * operators add later values. A name that has no value on the date is a fault of ours (500).
 */
public interface Rules {
    JsonNode value(String name, LocalDate on);

    /** Several at once, in one reading. */
    Map<String, JsonNode> values(LocalDate on, String... names);

    default long longValue(String name, LocalDate on) {
        return value(name, on).longValue();
    }

    default int intValue(String name, LocalDate on) {
        return value(name, on).intValue();
    }

    default BigDecimal decimal(String name, LocalDate on) {
        return value(name, on).decimalValue();
    }

    default String text(String name, LocalDate on) {
        return value(name, on).textValue();
    }
}
