package kr.giban.equipment.duplicate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Up to 1,000 planned purchases. */
public record DuplicateCheckRequest(
        @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid PlannedItem> items) {}
