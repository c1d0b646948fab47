package kr.giban.hearing.calendar;

import biweekly.component.VEvent;
import biweekly.property.Conference;
import biweekly.property.Status;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import kr.giban.hearing.hearing.AgendaItem;
import kr.giban.hearing.hearing.HearingState;
import kr.giban.hearing.hearing.HearingView;
import kr.giban.platform.calendar.SeoulCalendar;
import kr.giban.platform.time.Seoul;

/** Hearings as iCalendar. */
final class HearingCalendar {
    private static final String PRODUCT = "-//Giban//Hearings//KO";
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm").withZone(Seoul.ZONE);

    private HearingCalendar() {}

    static String write(List<HearingView> hearings) {
        return SeoulCalendar.write(
                PRODUCT, hearings.stream().map(HearingCalendar::event).toList());
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
}
