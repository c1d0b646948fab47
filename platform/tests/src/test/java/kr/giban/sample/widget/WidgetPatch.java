package kr.giban.sample.widget;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

public record WidgetPatch(
        @NotBlank @Size(max = 40) String name,
        @NotNull @Min(0) Integer quantity,
        LocalDate madeOn) {}
