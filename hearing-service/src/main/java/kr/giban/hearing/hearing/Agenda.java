package kr.giban.hearing.hearing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The whole agenda of a hearing; an empty one takes it back. */
public record Agenda(@NotNull @Size(max = 100) List<@NotNull @Valid AgendaItem> items) {}
