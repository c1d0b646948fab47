package kr.giban.sample.widget;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

public record NewWidget(
        @NotBlank @Size(max = 40) String name,
        @Min(0) int quantity,
        LocalDate madeOn,
        @Size(max = 5) List<@NotBlank String> tags) {}
