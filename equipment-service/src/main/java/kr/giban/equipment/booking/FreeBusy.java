package kr.giban.equipment.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item's time within a window: what is taken, and what can be asked for. */
public record FreeBusy(
        UUID itemId,
        Instant from,
        Instant to,

        @Schema(description = "이용신청을 받는 장비인지 · whether the item can be asked for at all")
        boolean requestable,

        List<Busy> busy,

        @Schema(description = "비어 있는 시간, 창 안으로 자른 것; 신청할 수 없는 장비면 없음 · none for an item that cannot be asked for")
        List<Period> free) {

    /** @param busy in their order, none overlapping another, each touching the window */
    static FreeBusy of(UUID item, Period window, boolean requestable, List<Busy> busy) {
        List<Period> free = requestable ? gaps(window, busy) : List.of();
        return new FreeBusy(item, window.from(), window.to(), requestable, busy, free);
    }

    private static List<Period> gaps(Period window, List<Busy> busy) {
        List<Period> gaps = new ArrayList<>();
        Instant at = window.from();
        for (Busy one : busy) {
            if (at.isBefore(one.from())) {
                gaps.add(new Period(at, one.from()));
            }
            at = one.to();
        }
        if (at.isBefore(window.to())) {
            gaps.add(new Period(at, window.to()));
        }
        return gaps;
    }
}
