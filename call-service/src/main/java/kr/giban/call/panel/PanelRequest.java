package kr.giban.call.panel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The whole of a committee. */
public record PanelRequest(@NotNull @Size(min = 1, max = 50) List<@NotNull @Valid MemberRequest> members) {}
