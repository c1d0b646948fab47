package kr.giban.platform.rules;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A value to hold from a day on; of the same JSON type as the values before it.
 */
@Schema(requiredProperties = {"validFrom", "value", "source"})
public record NewRuleValue(
        @NotNull LocalDate validFrom,
        @NotNull JsonNode value,
        @NotBlank @Size(max = 500) String source) {}
