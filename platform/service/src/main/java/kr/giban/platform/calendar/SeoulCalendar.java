package kr.giban.platform.calendar;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.Method;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.util.List;
import java.util.TimeZone;
import kr.giban.platform.time.Seoul;

/**
 * Events as iCalendar (RFC 5545) in Korea's zone. An event must keep its UID as long as it is about the same thing, and its
 * sequence must grow with each change, so that a calendar that subscribed moves or cancels what it has instead of adding
 * another. Who uses this names the library biweekly among its own dependencies.
 */
public final class SeoulCalendar {
    public static final String MEDIA_TYPE = "text/calendar; charset=UTF-8";

    private SeoulCalendar() {}

    /**
     * Gives the text of a calendar that publishes the events.
     *
     * @param product who made it, {@code -//Giban//Hearings//KO}
     */
    public static String write(String product, List<VEvent> events) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(product);
        calendar.setMethod(new Method(Method.PUBLISH));
        calendar.getTimezoneInfo().setDefaultTimezone(seoul());
        events.forEach(calendar::addEvent);
        return Biweekly.write(calendar).version(ICalVersion.V2_0).go();
    }

    /** Korea keeps one offset all year, so the zone is written here and not fetched from anywhere. */
    private static TimezoneAssignment seoul() {
        StandardTime standard = new StandardTime();
        standard.setDateStart(new DateTimeComponents(1988, 10, 9, 3, 0, 0, false));
        standard.setTimezoneOffsetFrom(new UtcOffset(true, 9, 0));
        standard.setTimezoneOffsetTo(new UtcOffset(true, 9, 0));
        standard.addTimezoneName("KST");
        VTimezone zone = new VTimezone(Seoul.ZONE.getId());
        zone.addStandardTime(standard);
        return new TimezoneAssignment(TimeZone.getTimeZone(Seoul.ZONE), zone);
    }
}
