package kr.giban.local.sample.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.giban.local.sample.SampleYear;
import kr.giban.local.sample.hearing.Hearing.AgendaSlot;
import kr.giban.local.sample.hearing.Registrant.Course;
import kr.giban.local.sample.hearing.Registrant.Mode;
import kr.giban.local.sample.roadmap.RoadmapTask;
import kr.giban.local.sample.roadmap.TaskChange;
import org.assertj.core.api.Assertions;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class SampleHearingsTest {
    private static final SampleYear YEAR = SampleYear.load();
    private static final SampleHearings SAMPLE = YEAR.hearings();

    @Test
    void theThreeHearingsAreAsThePressReleaseAnnouncesThem() {
        assertThat(SAMPLE.hearings())
                .extracting(Hearing::round, Hearing::startsAt, Hearing::endsAt, Hearing::venue)
                .containsExactly(
                        round(1, "2022-03-22T14:00+09:00", "2022-03-22T15:30+09:00", "서울 한국기술센터 16F"),
                        round(2, "2022-03-23T10:30+09:00", "2022-03-23T12:00+09:00", "대구 무역회관 대강당"),
                        round(3, "2022-03-24T10:30+09:00", "2022-03-24T12:00+09:00", "광주 광주테크노파크 대강당"));
        assertThat(SAMPLE.hearings())
                .allMatch(hearing -> hearing.liveLink().equals("www.youtube.com/kiat4u"))
                .allMatch(hearing -> hearing.host().equals("산업통상자원부"))
                .allMatch(hearing -> hearing.organizer().equals("한국산업기술진흥원"))
                .allMatch(hearing -> hearing.capacity() == 50);
    }

    @Test
    void thePrintedAgendaContradictsItselfInTheQuestionsAndAnswersAlone() {
        List<AgendaSlot> printed = SAMPLE.hearings().get(0).printedAgenda();
        assertThat(printed).hasSize(4);
        assertThat(printed).filteredOn(slot -> !agrees(slot)).singleElement().satisfies(slot -> {
            assertThat(slot.titleKo()).isEqualTo("질의 응답");
            assertThat(slot.minutes()).isEqualTo(20);
            assertThat(Duration.between(slot.startsAt(), slot.endsAt())).isEqualTo(Duration.ofMinutes(25));
        });
    }

    @Test
    void theCorrectedAgendasFillTheirHearingsWithoutGapInThePrintedOrder() {
        assertThat(SAMPLE.hearings()).allSatisfy(hearing -> {
            List<AgendaSlot> agenda = hearing.agenda();
            assertThat(agenda)
                    .allMatch(SampleHearingsTest::agrees)
                    .extracting(AgendaSlot::titleKo)
                    .containsExactlyElementsOf(SAMPLE.hearings().get(0).printedAgenda().stream()
                            .map(AgendaSlot::titleKo)
                            .toList());
            assertThat(agenda.get(0).startsAt()).isEqualTo(hearing.startsAt());
            assertThat(agenda.get(3).endsAt()).isEqualTo(hearing.endsAt());
            for (int i = 1; i < agenda.size(); i++) {
                assertThat(agenda.get(i).startsAt()).isEqualTo(agenda.get(i - 1).endsAt());
            }
            assertThat(agenda.get(3).note()).isNotBlank();
        });
    }

    @Test
    void moreRegisterForEachRoundThanThereAreSeatsAndSomeLeaveSeatsToOthers() {
        for (Hearing hearing : SAMPLE.hearings()) {
            List<Registrant> all = SAMPLE.registrantsOf(hearing.round());
            assertThat(all.stream()
                            .filter(one -> one.mode() == Mode.IN_PERSON && one.course() != Course.WALKS_IN)
                            .count())
                    .isGreaterThan(hearing.capacity() + 5L);
            assertThat(all.stream().map(Registrant::course).distinct()).hasSize(4);
            assertThat(all.stream().filter(one -> one.mode() == Mode.ONLINE)).hasSizeGreaterThan(10);
            assertThat(all).isSortedAccordingTo((a, b) -> a.registersAt().compareTo(b.registersAt()));
        }
        assertThat(SAMPLE.registrants())
                .allMatch(one -> one.synthetic() && one.name().endsWith("(합성)"))
                .allMatch(one -> one.phone().startsWith("010-0000-"))
                .allMatch(one -> one.email().endsWith("@example.kr"));
        assertThat(SAMPLE.registrants()).extracting(Registrant::email).doesNotHaveDuplicates();
    }

    @Test
    void theFourGroupsSpeakInEveryWayWithinTheWindow() {
        assertThat(SAMPLE.opinions()).hasSize(40).allMatch(Opinion::synthetic);
        assertThat(SAMPLE.opinions().stream().map(Opinion::stakeholderGroup).distinct())
                .hasSize(4);
        assertThat(SAMPLE.opinions().stream().map(Opinion::respondent).distinct())
                .hasSize(3);
        assertThat(SAMPLE.opinions().stream().map(Opinion::language).distinct()).containsOnly("ko", "en");
        assertThat(SAMPLE.opinions())
                .allMatch(opinion -> opinion.receivedAt().isAfter(YEAR.at("consultation-opens")))
                .allMatch(opinion -> opinion.receivedAt().isBefore(YEAR.at("consultation-closes")));
    }

    @Test
    void whatMustBeMaskedStandsInTheTextAndOpinionsAboutATaskNameOneOfItsFields() {
        assertThat(SAMPLE.opinions()).allSatisfy(opinion -> assertThat(opinion.mustBeMasked())
                .allMatch(secret -> opinion.text().contains(secret)));
        assertThat(SAMPLE.opinions().stream().flatMap(opinion -> opinion.mustBeMasked().stream()))
                .hasSize(6);
        List<String> fields = Arrays.stream(RoadmapTask.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        assertThat(SAMPLE.opinions())
                .filteredOn(opinion -> opinion.targetKind() == Opinion.TargetKind.TASK)
                .allMatch(opinion -> YEAR.roadmap().task(opinion.targetTask()) != null)
                .allMatch(opinion -> fields.contains(opinion.targetField()));
    }

    @Test
    void everyOpinionIsAnsweredOnceAndAcceptedOnesLeadToEveryChange() {
        List<String> answered = SAMPLE.dispositions().stream()
                .flatMap(disposition -> disposition.opinions().stream())
                .toList();
        assertThat(answered)
                .doesNotHaveDuplicates()
                .hasSameElementsAs(SAMPLE.opinions().stream().map(Opinion::code).toList());
        assertThat(SAMPLE.dispositions())
                .allMatch(disposition -> disposition.kind().leadsToChange()
                        == !disposition.changes().isEmpty());
        Set<String> changes = new HashSet<>();
        SAMPLE.dispositions().forEach(disposition -> changes.addAll(disposition.changes()));
        assertThat(changes)
                .isEqualTo(Set.copyOf(
                        YEAR.roadmap().changes().stream().map(TaskChange::code).toList()));
    }

    @Test
    void nearDuplicatesHaveOneAnswerWithTheirOriginal() {
        assertThat(SAMPLE.opinions())
                .filteredOn(opinion -> opinion.similarTo() != null)
                .hasSize(4)
                .allSatisfy(opinion -> assertThat(SAMPLE.dispositions())
                        .anyMatch(disposition ->
                                disposition.opinions().containsAll(List.of(opinion.code(), opinion.similarTo()))));
    }

    private static boolean agrees(AgendaSlot slot) {
        return Duration.between(slot.startsAt(), slot.endsAt()).toMinutes() == slot.minutes();
    }

    private static Tuple round(int round, String from, String to, String venue) {
        return Assertions.tuple(round, OffsetDateTime.parse(from), OffsetDateTime.parse(to), venue);
    }
}
