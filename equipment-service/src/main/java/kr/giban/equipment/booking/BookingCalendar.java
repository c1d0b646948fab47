package kr.giban.equipment.booking;

import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.property.Transparency;
import java.util.Date;
import java.util.List;
import kr.giban.platform.calendar.SeoulCalendar;

/** An item's taken time as iCalendar: when and by what kind of thing, never by whom or for what. */
final class BookingCalendar {
    private static final String PRODUCT = "-//Giban//Equipment//KO";

    private BookingCalendar() {}

    static String write(List<Booking> bookings) {
        return SeoulCalendar.write(
                PRODUCT, bookings.stream().map(BookingCalendar::event).toList());
    }

    private static VEvent event(Booking booking) {
        VEvent event = new VEvent();
        event.setUid("booking-" + booking.id() + "@giban.kr");
        event.setSequence(Math.toIntExact(booking.version()));
        event.setDateTimeStamp(Date.from(booking.updatedAt()));
        event.setLastModified(Date.from(booking.updatedAt()));
        event.setDateStart(Date.from(booking.period().from()));
        event.setDateEnd(Date.from(booking.period().to()));
        event.setSummary(booking.kind() == BookingKind.USE ? "사용 중 · In use" : "이용 불가 · Closed");
        event.setStatus(booking.state() == BookingState.CANCELED ? Status.cancelled() : Status.confirmed());
        event.setTransparency(Transparency.opaque());
        return event;
    }
}
