package kr.giban.hearing;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import kr.giban.hearing.Api.Thing;
import kr.giban.platform.testing.ContractTest;
import kr.giban.platform.testing.Sample;
import kr.giban.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@WithTestResource(value = StubRoadmap.class, scope = TestResourceScope.GLOBAL)
class HearingContractTest extends ContractTest {
    @Inject
    TestClock clock;

    @BeforeEach
    void beforeTheHearings() {
        clock.reset();
    }

    @Override
    protected Map<String, Supplier<Sample>> samples() {
        Map<String, Supplier<Sample>> samples = new HashMap<>();
        house(samples);
        consultations(samples);
        hearings(samples);
        registrations(samples);
        opinions(samples);
        samples.replaceAll((operation, sample) -> () -> {
            clock.reset();
            return sample.get();
        });
        return samples;
    }

    private static void house(Map<String, Supplier<Sample>> samples) {
        samples.put("readEventsOfHearing", Sample::anonymous);
        samples.put("listRulesOfHearing", Sample::anonymous);
        samples.put("putRuleOfHearing", () -> Sample.as(Tokens.of("operator"))
                .path("name", "opinion.max-characters")
                .member("validFrom", Sample.freshDay()));
        samples.put("listAuditEntriesOfHearing", () -> Sample.as(Tokens.of("auditor")));
    }

    private static void consultations(Map<String, Supplier<Sample>> samples) {
        samples.put("listConsultations", Sample::anonymous);
        samples.put("createConsultation", () -> Sample.as(Api.OFFICER).placeholder("roadmapId", UUID.randomUUID()));
        samples.put("getConsultation", () -> of(null, Api.consultation()));
        samples.put("patchConsultation", () -> of(Api.OFFICER, Api.consultation()));
        samples.put("openConsultation", () -> of(Api.OFFICER, Api.consultation()));
        samples.put("closeConsultation", () -> of(Api.STAFF, Api.openConsultation()));
        samples.put("cancelConsultation", () -> of(Api.OFFICER, Api.consultation()));
        samples.put("getConsultationReport", () -> of(Api.PLANNER, Api.openConsultation()));
        samples.put("publishDispositions", () -> of(Api.OFFICER, Api.closed(Api.openConsultation())));
    }

    private static void hearings(Map<String, Supplier<Sample>> samples) {
        samples.put("listHearings", Sample::anonymous);
        samples.put("getHearingsCalendar", Sample::anonymous);
        samples.put("createHearing", () -> Sample.as(Api.OFFICER)
                .placeholder("consultationId", Api.consultation().id()));
        samples.put("getHearing", () -> of(null, Api.hearing(Api.consultation(), 50)));
        samples.put("getHearingCalendar", () -> of(null, Api.hearing(Api.consultation(), 50)));
        samples.put("patchHearing", () -> of(Api.STAFF, Api.hearing(Api.consultation(), 50)));
        samples.put("putAgenda", () -> of(Api.STAFF, Api.hearing(Api.consultation(), 50)));
        samples.put("openHearing", () -> of(Api.STAFF, Api.hearing(Api.consultation(), 50)));
        samples.put("startHearing", () -> of(Api.STAFF, Api.openHearing(50)));
        samples.put("finishHearing", () -> of(Api.STAFF, live()));
        samples.put("cancelHearing", () -> of(Api.STAFF, Api.openHearing(50)));
    }

    private void registrations(Map<String, Supplier<Sample>> samples) {
        samples.put("listRegistrations", () -> of(Api.STAFF, Api.openHearing(50)));
        samples.put("createRegistration", () -> of(null, Api.openHearing(50)).placeholder("email", Api.anEmail()));
        samples.put("checkIn", () -> {
            Thing hearing = Api.openHearing(50);
            String code = Api.created(Api.register(hearing.id(), Api.anEmail()))
                    .answer()
                    .path("code");
            return of(Api.STAFF, hearing).placeholder("code", code);
        });
        samples.put("getRegistration", () -> {
            Thing registration = Api.created(Api.register(Api.openHearing(50).id(), Api.anEmail()));
            return withSecret(registration, registration);
        });
        samples.put("cancelRegistration", () -> {
            Thing registration = Api.created(Api.register(Api.openHearing(50).id(), Api.anEmail()));
            return withSecret(registration, registration);
        });
        samples.put("acceptOffer", this::offered);
    }

    private static void opinions(Map<String, Supplier<Sample>> samples) {
        samples.put("listOpinions", () -> of(null, Api.openConsultation()));
        samples.put("createOpinion", () -> of(null, Api.openConsultation()));
        samples.put("getOpinion", () -> of(Api.MODERATOR, opinion(Api.openConsultation())));
        samples.put("moderateOpinion", () -> of(Api.MODERATOR, opinion(Api.openConsultation())));
        samples.put("listDispositions", () -> of(null, Api.openConsultation()));
        samples.put("createDisposition", () -> {
            Thing consultation = Api.openConsultation();
            return of(Api.PLANNER, consultation)
                    .placeholder("opinionId", opinion(consultation).id());
        });
        samples.put("patchDisposition", () -> {
            Thing consultation = Api.openConsultation();
            String opinion = opinion(consultation).id();
            return of(Api.PLANNER, Api.disposition(consultation, "ACCEPTED", "tasks/2023-BIO-03/title", opinion));
        });
    }

    private static Sample of(String token, Thing thing) {
        Sample sample = token == null ? Sample.anonymous() : Sample.as(token);
        return sample.path("id", thing.id()).etag(thing.etag());
    }

    private static Sample withSecret(Thing registration, Thing now) {
        String secret = registration.answer().path("secret");
        return of(null, now).with((request, method, path, id) -> request.header(Api.SECRET, secret));
    }

    private static Thing live() {
        return Api.command(Api.STAFF, "/v1/hearings/{id}/start", Api.openHearing(50));
    }

    /** One who waited, and whom a cancellation gave an offer. */
    private Sample offered() {
        Thing hearing = Api.openHearing(1);
        Thing seated = Api.created(Api.register(hearing.id(), Api.anEmail()));
        Thing waiting = Api.created(Api.register(hearing.id(), Api.anEmail()));
        Api.done(Api.as(null)
                .header(Api.SECRET, seated.answer().<String>path("secret"))
                .header("If-Match", seated.etag())
                .post("/v1/registrations/{id}/cancel", seated.id()));
        clock.advance(Duration.ofSeconds(1));
        return withSecret(
                waiting,
                Api.done(Api.as(null)
                        .header(Api.SECRET, waiting.answer().<String>path("secret"))
                        .get("/v1/registrations/{id}", waiting.id())));
    }

    /** An opinion that has found its group already, so that nothing but the test changes it. */
    private static Thing opinion(Thing consultation) {
        Thing given = Api.created(Api.opinion(consultation.id(), "과제명에 지역을 밝혀 주십시오.", true));
        Api.tick();
        return Api.done(Api.as(Api.MODERATOR).get("/v1/opinions/{id}", given.id()));
    }
}
