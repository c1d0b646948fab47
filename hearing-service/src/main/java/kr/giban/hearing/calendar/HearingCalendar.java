package kr.giban.hearing.calendar;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.Conference;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Collectors;
import kr.giban.hearing.hearing.AgendaItem;
import kr.giban.hearing.hearing.HearingState;
import kr.giban.hearing.hearing.HearingView;
import kr.giban.platform.time.Seoul;

/**
 * Hearings as iCalendar (RFC 5545). The UID stays as long as the hearing and the sequence grows with each change, so that
 * a calendar that subscribed moves or cancels what it has instead of adding another.
 */
final class HearingCalendar {
    static final String MEDIA_TYPE = "text/calendar; charset=UTF-8";

    private static final String PRODUCT = "-//Giban//Hearings//KO";
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm").withZone(Seoul.ZONE);

    private HearingCalendar() {}

    static String write(List<HearingView> hearings) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(new Method(Method.PUBLISH));
        calendar.getTimezoneInfo().setDefaultTimezone(seoul());
        hearings.forEach(hearing -> calendar.addEvent(event(hearing)));
        return Biweekly.write(calendar).version(ICalVersion.V2_0).go();
    }

    private static VEvent event(HearingView hearing) {
        VEvent event = new VEvent();
        event.setUid("hearing-" + hearing.id() + "@giban.kr");
        event.setSequence(Math.toIntExact(hearing.revision()));
        event.setDateTimeStamp(Date.from(hearing.updatedAt()));
        event.setLastModified(Date.from(hearing.updatedAt()));
        event.setDateStart(Date.from(hearing.startsAt()));
        event.setDateEnd(Date.from(hearing.endsAt()));
        event.setSummary(hearing.title());
        event.setLocation(hearing.venue());
        event.setDescription(description(hearing));
        event.setStatus(hearing.state() == HearingState.CANCELLED ? Status.cancelled() : Status.confirmed());
        if (hearing.liveLink() != null) {
            event.addConference(conference(hearing.liveLink()));
        }
        return event;
    }

    private static Conference conference(String link) {
        Conference conference = new Conference(link);
        conference.setParameter("VALUE", "URI");
        conference.setLabel("온라인 중계");
        conference.getFeatures().add(biweekly.parameter.Feature.VIDEO);
        return conference;
    }

    private static String description(HearingView hearing) {
        String agenda = hearing.agenda().stream().map(HearingCalendar::line).collect(Collectors.joining("\n"));
        return "주최 " + hearing.host() + " · 주관 " + hearing.organizer() + (agenda.isEmpty() ? "" : "\n" + agenda);
    }

    private static String line(AgendaItem item) {
        return HOUR.format(item.startsAt()) + "–" + HOUR.format(item.endsAt()) + " " + item.title();
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
