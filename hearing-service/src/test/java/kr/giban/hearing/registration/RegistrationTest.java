package kr.giban.hearing.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.hearing.Api;
import kr.giban.hearing.Api.Thing;
import kr.giban.hearing.TestClock;
import kr.giban.platform.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegistrationTest {
    @Inject
    TestClock clock;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void beforeTheHearings() {
        clock.reset();
    }

    @Test
    void whoever_comes_after_the_last_seat_waits_in_order() {
        Thing hearing = Api.openHearing(1);

        Response first = Api.register(hearing.id(), Api.anEmail());
        Response second = Api.register(hearing.id(), Api.anEmail());
        Response third = Api.register(hearing.id(), Api.anEmail());

        assertThat(first.<String>path("state")).isEqualTo("CONFIRMED");
        assertThat(second.<String>path("state")).isEqualTo("WAITING");
        assertThat(second.<Integer>path("place")).isEqualTo(1);
        assertThat(third.<Integer>path("place")).isEqualTo(2);
    }

    @Test
    void a_cancelled_seat_is_offered_to_the_next_and_taken_by_accepting() {
        Thing hearing = Api.openHearing(1);
        Thing seated = Api.created(Api.register(hearing.id(), Api.anEmail()));
        Thing waiting = Api.created(Api.register(hearing.id(), Api.anEmail()));

        post(seated, seated, "cancel");
        Thing offered = read(waiting);
        assertThat(offered.answer().<String>path("state")).isEqualTo("OFFERED");
        assertThat(offered.answer().<String>path("offerExpiresAt")).startsWith("2022-03-19T00:00");

        assertThat(post(waiting, offered, "accept-offer").<String>path("state")).isEqualTo("CONFIRMED");
    }

    @Test
    void an_offer_nobody_takes_goes_to_the_next_when_its_term_ends() {
        Thing hearing = Api.openHearing(1);
        Thing seated = Api.created(Api.register(hearing.id(), Api.anEmail()));
        Thing second = Api.created(Api.register(hearing.id(), Api.anEmail()));
        Thing third = Api.created(Api.register(hearing.id(), Api.anEmail()));
        post(seated, seated, "cancel");
        Thing offered = read(second);

        clock.advance(Duration.ofHours(25));
        Response late = Api.as(null)
                .header(Api.SECRET, secret(second))
                .header("If-Match", offered.etag())
                .post("/v1/registrations/{id}/accept-offer", second.id());
        Api.expect(409, late);
        assertThat(late.<String>path("code")).isEqualTo("offer-expired");

        Api.tick();
        assertThat(read(second).answer().<String>path("state")).isEqualTo("EXPIRED");
        assertThat(read(third).answer().<String>path("state")).isEqualTo("OFFERED");
    }

    @Test
    void an_offer_ends_at_the_latest_when_the_hearing_begins() {
        Thing hearing = Api.openHearing(1);
        clock.moveTo(Instant.parse("2022-03-22T04:00:00Z"));
        Thing seated = Api.created(Api.register(hearing.id(), Api.anEmail()));
        Thing waiting = Api.created(Api.register(hearing.id(), Api.anEmail()));

        post(seated, seated, "cancel");

        assertThat(read(waiting).answer().<String>path("offerExpiresAt")).isEqualTo("2022-03-22T05:00:00Z");
    }

    @Test
    void more_seats_are_offered_to_those_who_wait_and_not_to_whoever_comes_now() {
        Thing hearing = Api.openHearing(1);
        Api.created(Api.register(hearing.id(), Api.anEmail()));
        Thing waiting = Api.created(Api.register(hearing.id(), Api.anEmail()));
        Api.done(Api.as(Api.STAFF)
                .header("If-Match", hearing.etag())
                .body(Map.of("capacityInPerson", 2))
                .patch("/v1/hearings/{id}", hearing.id()));

        Response newcomer = Api.register(hearing.id(), Api.anEmail());
        Api.tick();

        assertThat(newcomer.<String>path("state")).isEqualTo("WAITING");
        assertThat(read(waiting).answer().<String>path("state")).isEqualTo("OFFERED");
    }

    @Test
    void an_e_mail_has_one_active_registration_however_it_is_written() {
        Thing hearing = Api.openHearing(5);
        String email = Api.anEmail();
        Thing first = Api.created(Api.register(hearing.id(), email));

        Response again = Api.register(hearing.id(), email.toUpperCase(java.util.Locale.ROOT));
        Api.expect(409, again);
        assertThat(again.<String>path("code")).isEqualTo("already-registered");

        post(first, first, "cancel");
        Api.created(Api.register(hearing.id(), email));
    }

    @Test
    void without_its_secret_a_registration_does_not_exist() {
        Thing registration = Api.created(Api.register(Api.openHearing(1).id(), Api.anEmail()));

        for (Response stranger : List.of(
                Api.as(null).get("/v1/registrations/{id}", registration.id()),
                Api.as(null)
                        .header(Api.SECRET, "AAAAAAAAAAAAAAAAAAAAAA")
                        .get("/v1/registrations/{id}", registration.id()),
                Api.as(Tokens.of("planner")).get("/v1/registrations/{id}", registration.id()),
                Api.as(null)
                        .header(Api.SECRET, "AAAAAAAAAAAAAAAAAAAAAA")
                        .header("If-Match", registration.etag())
                        .post("/v1/registrations/{id}/cancel", registration.id()))) {
            Api.expect(404, stranger);
        }
    }

    @Test
    void personal_values_are_masked_in_the_list_and_absent_from_audit_and_feed() {
        Thing hearing = Api.openHearing(1);
        String email = Api.anEmail();
        Thing registration = Api.created(Api.register(hearing.id(), email));

        Response list =
                Api.expect(200, Api.as(Api.STAFF).get("/v1/hearings/{id}/registrations?include=total", hearing.id()));
        assertThat(list.<String>path("items[0].name")).isEqualTo("홍*동");
        assertThat(list.<String>path("items[0].phone")).isEqualTo("***-****-5678");
        assertThat(list.asString()).doesNotContain(email, "010-1234-5678", secret(registration));
        assertThat(list.<Integer>path("total")).isEqualTo(1);

        Response audit = Api.expect(
                200,
                Api.as(Tokens.of("auditor"))
                        .queryParam("entityId", registration.id())
                        .get("/v1/audit-entries/hearing"));
        assertThat(audit.<List<String>>path("items.action")).containsExactly("create");
        assertThat(audit.asString()).doesNotContain(email, "홍", "1234-5678", secret(registration));
        assertThat(audit.<Map<String, Object>>path("items[0].after"))
                .doesNotContainKeys("name", "email", "phone", "secret");
        List<String> told = jdbi.withHandle(handle -> handle.createQuery("select coalesce(data::text, '') from outbox")
                .mapTo(String.class)
                .list());
        assertThat(told).isNotEmpty().noneMatch(data -> data.contains(email) || data.contains("홍길동"));
    }

    @Test
    void the_secret_is_kept_as_a_hash_only() {
        Thing registration = Api.created(Api.register(Api.openHearing(1).id(), Api.anEmail()));

        String kept =
                jdbi.withHandle(handle -> handle.createQuery("select secret_hash from registration where id = :id")
                        .bind("id", UUID.fromString(registration.id()))
                        .mapTo(String.class)
                        .one());

        assertThat(kept).hasSize(64).isNotEqualTo(secret(registration));
    }

    @Test
    void a_code_counts_once_and_a_walk_in_takes_a_free_seat_only() {
        Thing hearing = Api.openHearing(2);
        String code = Api.register(hearing.id(), Api.anEmail()).path("code");

        Response first = checkIn(hearing, Map.of("code", code));
        Response twice = checkIn(hearing, Map.of("code", code));
        Response walkIn = checkIn(hearing, Map.of("walkIn", Map.of("stakeholderGroup", "ACADEMIA")));
        Response tooMany = checkIn(hearing, Map.of("walkIn", Map.of("stakeholderGroup", "ACADEMIA")));

        assertThat(first.<Boolean>path("repeated")).isFalse();
        assertThat(twice.<Boolean>path("repeated")).isTrue();
        assertThat(twice.<Integer>path("attendance")).isEqualTo(1);
        assertThat(walkIn.<Integer>path("attendance")).isEqualTo(2);
        Api.expect(409, tooMany);
        assertThat(tooMany.<String>path("code")).isEqualTo("hearing-full");

        Thing live = Api.command(Api.STAFF, "/v1/hearings/{id}/start", Api.fresh("/v1/hearings/{id}", hearing));
        Thing held = Api.command(Api.STAFF, "/v1/hearings/{id}/finish", live);
        assertThat(held.answer().<Integer>path("attendance")).isEqualTo(2);
    }

    @Test
    void a_walk_in_does_not_overtake_those_who_wait() {
        Thing hearing = Api.openHearing(1);
        Api.created(Api.register(hearing.id(), Api.anEmail()));
        Thing waiting = Api.created(Api.register(hearing.id(), Api.anEmail()));
        // A seat more, which nothing has offered yet.
        jdbi.useHandle(handle -> handle.execute(
                "update seat_pool set capacity = 2 where hearing_id = ? and mode = 'IN_PERSON'",
                UUID.fromString(hearing.id())));

        Api.expect(409, checkIn(hearing, Map.of("walkIn", Map.of("stakeholderGroup", "ACADEMIA"))));

        Api.tick();
        assertThat(read(waiting).answer().<String>path("state")).isEqualTo("OFFERED");
    }

    @Test
    void the_answer_that_is_kept_for_repetitions_does_not_keep_who_it_was() {
        String email = Api.anEmail();
        Thing registration = Api.created(Api.register(Api.openHearing(1).id(), email));

        String kept =
                jdbi.withHandle(handle -> handle.createQuery("select body from idempotency_key where body like :id")
                        .bind("id", "%" + registration.id() + "%")
                        .mapTo(String.class)
                        .one());

        assertThat(kept).contains(secret(registration)).doesNotContain(email, "홍길동", "010-1234-5678");
        assertThat(read(registration).answer().<String>path("email")).isEqualTo(email);
    }

    @Test
    void staff_who_cancel_a_registration_are_not_told_whose_it_was() {
        String email = Api.anEmail();
        Thing registration = Api.created(Api.register(Api.openHearing(1).id(), email));

        Response cancelled = Api.expect(
                200,
                Api.as(Api.STAFF)
                        .header("If-Match", registration.etag())
                        .post("/v1/registrations/{id}/cancel", registration.id()));

        assertThat(cancelled.<String>path("state")).isEqualTo("CANCELLED");
        assertThat(cancelled.asString()).doesNotContain(email, "홍길동", "010-1234-5678");
    }

    @Test
    void registration_is_refused_before_opening_and_with_consent_to_another_text() {
        Thing scheduled = Api.hearing(Api.consultation(), 5);
        Response early = Api.register(scheduled.id(), Api.anEmail());
        Api.expect(409, early);
        assertThat(early.<String>path("code")).isEqualTo("registration-closed");

        Map<String, Object> outdated = new java.util.HashMap<>(Api.registration(Api.anEmail()));
        outdated.put("consentVersion", "0");
        Response refused = Api.as(null)
                .body(outdated)
                .post("/v1/hearings/{id}/registrations", Api.openHearing(5).id());
        Api.expect(422, refused);
        assertThat(refused.<String>path("errors[0].code")).isEqualTo("consent-outdated");
    }

    @Test
    void personal_values_are_erased_when_their_term_ends() {
        Thing registration = Api.created(Api.register(Api.openHearing(1).id(), Api.anEmail()));

        clock.moveTo(Instant.parse("2023-03-24T00:00:00Z"));
        Api.tick();

        Thing later = read(registration);
        assertThat(later.answer().<String>path("state")).isEqualTo("CONFIRMED");
        assertThat(later.answer().<String>path("name")).isNull();
        assertThat(later.answer().<String>path("email")).isNull();
    }

    private static Response checkIn(Thing hearing, Map<String, Object> body) {
        return Api.as(Api.STAFF).body(body).post("/v1/hearings/{id}/check-ins", hearing.id());
    }

    private static Thing read(Thing registration) {
        return Api.done(
                Api.as(null).header(Api.SECRET, secret(registration)).get("/v1/registrations/{id}", registration.id()));
    }

    private static Response post(Thing registration, Thing now, String verb) {
        return Api.expect(
                200,
                Api.as(null)
                        .header(Api.SECRET, secret(registration))
                        .header("If-Match", now.etag())
                        .post("/v1/registrations/{id}/" + verb, registration.id()));
    }

    private static String secret(Thing registration) {
        return registration.answer().path("secret");
    }
}
