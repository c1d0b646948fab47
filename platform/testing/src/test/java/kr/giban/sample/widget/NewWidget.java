package kr.giban.sample.widget;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

public record NewWidget(
        @NotBlank @Size(max = 40) String name, @Min(0) int quantity, LocalDate madeOn) {}
