package kr.giban.roadmap.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VersionChoiceTest {
    private static final VersionChoice PUBLIC = new VersionChoice(false);
    private static final VersionChoice DRAFTERS = new VersionChoice(true);
    private static final VersionQuery ANY = new VersionQuery();

    private final List<RoadmapVersion> versions = new ArrayList<>();

    @Test
    void a_draft_is_read_by_those_who_draft_alone() {
        begin("2022-01-10T00:00:00Z");

        assertThat(number(DRAFTERS, ANY)).contains(1);
        assertThat(number(PUBLIC, ANY)).isEmpty();
        assertThat(number(PUBLIC, new VersionQuery(1, null))).isEmpty();
    }

    @Test
    void the_last_day_that_there_is_can_be_asked_for() {
        assertThat(number(PUBLIC, new VersionQuery(null, LocalDate.MAX))).isEmpty();
    }

    @Test
    void the_public_reads_what_went_into_consultation_until_something_is_in_force() {
        wholeYear();

        assertThat(number(PUBLIC, ANY)).contains(2);
        assertThat(number(PUBLIC, new VersionQuery(1, null))).contains(1);
        assertThat(number(PUBLIC, new VersionQuery(null, LocalDate.of(2022, 3, 20))))
                .isEmpty();
        assertThat(number(PUBLIC, new VersionQuery(null, LocalDate.of(2022, 3, 21))))
                .contains(1);
        assertThat(number(PUBLIC, new VersionQuery(null, LocalDate.of(2022, 4, 27))))
                .contains(1);
        assertThat(number(PUBLIC, new VersionQuery(null, LocalDate.of(2022, 4, 28))))
                .contains(2);
    }

    @Test
    void a_confirmed_version_is_not_public_before_it_is_announced() {
        begin("2022-01-10T00:00:00Z");
        consultAndRevise();
        versions.get(1).confirm(UUID.randomUUID(), "0".repeat(64), Instant.parse("2022-04-20T00:00:00Z"));

        assertThat(number(PUBLIC, ANY)).contains(1);
        assertThat(number(PUBLIC, new VersionQuery(2, null))).isEmpty();
        assertThat(number(DRAFTERS, ANY)).contains(2);
    }

    @Test
    void a_day_is_over_at_midnight_in_korea() {
        begin("2022-01-10T00:00:00Z");
        versions.get(0).publish(Instant.parse("2022-03-20T15:00:00Z"));

        assertThat(number(PUBLIC, new VersionQuery(null, LocalDate.of(2022, 3, 20))))
                .isEmpty();
        assertThat(number(PUBLIC, new VersionQuery(null, LocalDate.of(2022, 3, 21))))
                .contains(1);
    }

    @Test
    void the_version_in_force_stays_the_public_one_while_its_successor_is_drafted() {
        wholeYear();
        versions.add(versions.get(1).amend(Instant.parse("2023-02-01T00:00:00Z")));

        assertThat(number(PUBLIC, ANY)).contains(2);
        assertThat(number(DRAFTERS, ANY)).contains(3);
    }

    private void wholeYear() {
        begin("2022-01-10T00:00:00Z");
        consultAndRevise();
        versions.get(1).confirm(UUID.randomUUID(), "0".repeat(64), Instant.parse("2022-04-20T00:00:00Z"));
        versions.get(1).announce(Instant.parse("2022-04-28T01:00:00Z"));
    }

    private void begin(String at) {
        Header header = new Header("roadmap", 2023, 2025, List.of(), List.of("BIO"));
        versions.add(RoadmapVersion.first(UUID.randomUUID(), header, Instant.parse(at)));
    }

    private void consultAndRevise() {
        versions.get(0).publish(Instant.parse("2022-03-21T00:00:00Z"));
        versions.add(versions.get(0).revise(Instant.parse("2022-03-25T00:00:00Z")));
    }

    private Optional<Integer> number(VersionChoice choice, VersionQuery query) {
        return choice.pick(versions, query).map(RoadmapVersion::number);
    }
}
