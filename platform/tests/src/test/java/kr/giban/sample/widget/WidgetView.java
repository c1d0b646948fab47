package kr.giban.sample.widget;

import java.time.LocalDate;
import java.util.UUID;

public record WidgetView(UUID id, String name, int quantity, LocalDate madeOn, String organization, WidgetState state) {
    static WidgetView of(Widget widget) {
        return new WidgetView(
                widget.id, widget.name, widget.quantity, widget.madeOn, widget.organization, widget.state);
    }
}
