package kr.giban.local.sample.hearing;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A public hearing, as the press release announces it.
 *
 * @param liveLink as printed, without a scheme
 * @param printedAgenda as printed, with its contradiction; empty for rounds 2 and 3, whose times are not printed
 * @param agenda one that agrees with itself; the times of rounds 2 and 3 are synthetic, their order is printed
 */
public record Hearing(
        int round,
        String titleKo,
        String titleEn,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        String venue,
        String host,
        String organizer,
        String liveLink,
        int capacity,
        List<AgendaSlot> printedAgenda,
        List<AgendaSlot> agenda,
        boolean agendaTimesSynthetic,
        String source) {

    /** A slot of an agenda; the minutes are what is stated, which need not be what the slot has. */
    public record AgendaSlot(
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            int minutes,
            String titleKo,
            String titleEn,
            String presenter,
            String note) {}

    public String liveUrl() {
        return "https://" + liveLink;
    }
}
