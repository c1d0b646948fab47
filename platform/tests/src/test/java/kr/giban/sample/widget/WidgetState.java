package kr.giban.sample.widget;

import java.util.EnumSet;
import java.util.Set;
import kr.giban.platform.state.State;

enum WidgetState implements State<WidgetState> {
    DRAFT,
    PUBLISHED,
    RETIRED;

    @Override
    public Set<WidgetState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PUBLISHED);
            case PUBLISHED -> EnumSet.of(RETIRED);
            case RETIRED -> EnumSet.noneOf(WidgetState.class);
        };
    }
}
