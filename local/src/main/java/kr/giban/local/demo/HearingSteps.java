package kr.giban.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kr.giban.local.sample.hearing.Hearing;
import kr.giban.local.sample.hearing.Opinion;

/** The consultation: three hearings, opinions from all sides, moderation. */
final class HearingSteps {
    private HearingSteps() {}

    static List<Step> all() {
        return List.of(
                new Step("hearings", "The consultation and its three hearings are set up", HearingSteps::setUp),
                new Step(
                        "registration",
                        "Registration is open, without an account",
                        stage -> Registrations.registerUntil(stage, "consultation-opens")),
                new Step("consultation-opens", "The window opens by itself", HearingSteps::opens),
                new Step("consultation-opens", "Round 1 fills up", stage -> Registrations.fill(stage, 1)),
                new Step("hearing-1", "Hearing 1, Seoul", stage -> Registrations.hold(stage, 1)),
                new Step("hearing-1", "Round 2 fills up", stage -> Registrations.fill(stage, 2)),
                new Step("hearing-2", "Hearing 2, Daegu", stage -> Registrations.hold(stage, 2)),
                new Step("hearing-2", "Round 3 fills up", stage -> Registrations.fill(stage, 3)),
                new Step("hearing-3", "Hearing 3, Gwangju", stage -> Registrations.hold(stage, 3)),
                new Step("hearing-3", "Opinions come in, named and anonymous", HearingSteps::opinions),
                new Step("correction", "Seoul Technopark sends a corrected inventory", Correction::send),
                new Step("consultation-closes", "The window closes by itself", HearingSteps::closes),
                new Step("moderation", "A moderator publishes or withholds", HearingSteps::moderate));
    }

    private static String setUp(Stage stage) {
        Client officer = stage.as("officer");
        Answer consultation = officer.post(
                        "/v1/consultations",
                        Body.of(
                                "roadmapId", stage.noted("roadmap"),
                                "version", 1,
                                "title", stage.sample().roadmap().plan().titleKo() + " 의견수렴",
                                "opensAt", stage.sample().at("consultation-opens"),
                                "closesAt", stage.sample().at("consultation-closes")))
                .expect(201);
        stage.note("consultation", consultation.id());
        String contradiction = "";
        for (Hearing hearing : stage.sample().hearings().hearings()) {
            Answer created = create(stage, hearing);
            if (hearing.round() == 1) {
                Answer refused = agenda(stage, created, hearing.printedAgenda());
                refused.expectProblem(422, "rule-violated");
                contradiction = refused.text("/errors/0/message");
            }
            Answer set = agenda(stage, created, hearing.agenda()).expect(200);
            stage.as("hearing-staff")
                    .command("/v1/hearings/" + created.id() + "/open", set.etag(), null)
                    .expect(200);
        }
        String calendar = stage.anyone().get("/v1/hearings.ics").expect(200).body();
        Stage.check(calendar.split("BEGIN:VEVENT", -1).length == 4, "three hearings in the calendar");
        return "3 hearings in the calendar; the printed agenda of round 1 was refused: " + contradiction;
    }

    private static Answer create(Stage stage, Hearing hearing) {
        Answer created = stage.as("hearing-staff")
                .post(
                        "/v1/hearings",
                        Body.of(
                                "consultationId", stage.noted("consultation"),
                                "round", hearing.round(),
                                "title", hearing.titleKo(),
                                "startsAt", hearing.startsAt(),
                                "endsAt", hearing.endsAt(),
                                "venue", hearing.venue(),
                                "host", hearing.host(),
                                "organizer", hearing.organizer(),
                                "liveLink", hearing.liveUrl(),
                                "capacityInPerson", hearing.capacity()))
                .expect(201);
        stage.note("hearing " + hearing.round(), created.id());
        return created;
    }

    private static Answer agenda(Stage stage, Answer hearing, List<Hearing.AgendaSlot> slots) {
        List<Map<String, Object>> items = slots.stream()
                .map(slot -> Body.of(
                        "startsAt", slot.startsAt(),
                        "endsAt", slot.endsAt(),
                        "minutes", slot.minutes(),
                        "title", slot.titleKo(),
                        "presenter", slot.presenter(),
                        "note", slot.note()))
                .toList();
        return stage.as("hearing-staff")
                .put("/v1/hearings/" + hearing.id() + "/agenda", Body.of("items", items), hearing.etag());
    }

    private static String opens(Stage stage) {
        String state = stage.anyone()
                .get("/v1/consultations/" + stage.noted("consultation"))
                .expect(200)
                .text("/state");
        Stage.check(state.equals("OPEN"), "the window is OPEN, found %s", state);
        return "OPEN at 09:00 by the rule of its window, nobody pressed anything";
    }

    private static String opinions(Stage stage) {
        List<Opinion> opinions = stage.sample().hearings().opinions().stream()
                .sorted(java.util.Comparator.comparing(Opinion::receivedAt))
                .toList();
        String path = "/v1/consultations/" + stage.noted("consultation") + "/opinions";
        for (Opinion opinion : opinions) {
            stage.passTo(opinion.receivedAt().toInstant());
            Answer receipt = stage.anyone().post(path, body(opinion)).expect(201);
            for (String personal : opinion.mustBeMasked()) {
                Stage.check(
                        !receipt.text("/publicText").contains(personal),
                        "%s is masked in %s",
                        personal,
                        opinion.code());
            }
            stage.note("opinion " + opinion.code(), receipt.id());
        }
        long shown = InventorySteps.total(stage, path);
        Stage.check(shown == 0, "nothing is public before moderation, found %d", shown);
        Map<String, Long> groups = opinions.stream()
                .collect(Collectors.groupingBy(
                        opinion -> opinion.stakeholderGroup().name(), Collectors.counting()));
        return "%d opinions %s; phones and addresses masked, none public yet".formatted(opinions.size(), groups);
    }

    private static Map<String, Object> body(Opinion opinion) {
        boolean anonymous = opinion.respondent() == Opinion.Respondent.ANONYMOUS;
        boolean organization = opinion.respondent() == Opinion.Respondent.ORGANIZATION;
        return Body.of(
                "respondent", opinion.respondent(),
                "name", anonymous || organization ? null : opinion.authorName(),
                "email", anonymous ? null : opinion.authorEmail(),
                "phone", anonymous ? null : opinion.authorPhone(),
                "organization", organization ? opinion.organization() : null,
                "stakeholderGroup", opinion.stakeholderGroup(),
                "target",
                        Body.of(
                                "kind", opinion.targetKind(),
                                "division", opinion.targetDivision(),
                                "task", opinion.targetTask(),
                                "field", opinion.targetField()),
                "text", opinion.text(),
                "consentToPublish", opinion.consentToPublish());
    }

    private static String closes(Stage stage) {
        String path = "/v1/consultations/" + stage.noted("consultation");
        String state = stage.anyone().get(path).expect(200).text("/state");
        Stage.check(state.equals("CLOSED"), "the window is CLOSED, found %s", state);
        Opinion late = stage.sample().hearings().opinions().get(0);
        Answer refused = stage.anyone().post(path + "/opinions", body(late)).expect(409);
        return "CLOSED at 18:00; an opinion after it is refused: " + refused.text("/code");
    }

    private static String moderate(Stage stage) {
        Client moderator = stage.as("moderator");
        int published = 0;
        for (Opinion opinion : stage.sample().hearings().opinions()) {
            String path = "/v1/opinions/" + stage.noted("opinion " + opinion.code());
            boolean publish = opinion.isToBePublished();
            String reason = opinion.withholdReason() == null ? "공개에 동의하지 않음" : opinion.withholdReason();
            Map<String, Object> decision =
                    publish ? Body.of("decision", "PUBLISH") : Body.of("decision", "WITHHOLD", "reason", reason);
            String etag = moderator.get(path).expect(200).etag();
            moderator.command(path + "/moderate", etag, decision).expect(200);
            published += publish ? 1 : 0;
        }
        String path = "/v1/consultations/" + stage.noted("consultation") + "/opinions";
        Answer shown = stage.anyone().get(path + "?limit=500").expect(200);
        Stage.check(shown.at("/items").size() == published, "%d published", published);
        Stage.check(!shown.body().contains("010-0000"), "no phone number in what is public");
        long groups = StreamSupport.stream(shown.at("/items").spliterator(), false)
                .map(item -> item.path("groupId"))
                .filter(JsonNode::isTextual)
                .distinct()
                .count();
        return "%d of %d public, in %d groups of like ones"
                .formatted(published, stage.sample().hearings().opinions().size(), groups);
    }
}
