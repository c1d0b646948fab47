package kr.giban.local.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kr.giban.local.sample.hearing.Hearing;
import kr.giban.local.sample.hearing.Registrant;
import kr.giban.local.sample.hearing.Registrant.Course;

/** Those who come to the hearings: more than the seats, some cancel, some stay away, some walk in. */
final class Registrations {
    private static final String SECRET = "Registration-Secret";

    private Registrations() {}

    /** Those who register before a step of the timetable, each at their own instant. */
    static String registerUntil(Stage stage, String step) {
        List<Registrant> now = Stream.of(1, 2, 3)
                .flatMap(round -> stage.sample().hearings().registrantsOf(round).stream())
                .filter(registrant -> registrant.course() != Course.WALKS_IN)
                .filter(registrant ->
                        registrant.registersAt().isBefore(stage.sample().at(step)))
                .filter(registrant -> !stage.hasNoted(key(registrant) + " id"))
                .sorted(Comparator.comparing(Registrant::registersAt))
                .toList();
        now.forEach(registrant -> registerOne(stage, registrant));
        return "%d registered; waiting by round: %d, %d, %d"
                .formatted(
                        now.size(), count(stage, 1, "WAITING"), count(stage, 2, "WAITING"), count(stage, 3, "WAITING"));
    }

    /** The last hours before a hearing: the others register, some give their seat back, those who wait take it. */
    static String fill(Stage stage, int round) {
        String registered = registerUntil(stage, "hearing-" + round);
        List<Registrant> cancel = of(stage, round, Course.CANCELS);
        cancel.forEach(registrant -> cancel(stage, registrant));
        int taken = 0;
        for (Registrant registrant : stage.sample().hearings().registrantsOf(round)) {
            taken += acceptIfOffered(stage, registrant) ? 1 : 0;
        }
        int seated = count(stage, round, "CONFIRMED&mode=IN_PERSON");
        int capacity = hearing(stage, round).capacity();
        Stage.check(seated == capacity, "all %d seats are taken and not one more, found %d", capacity, seated);
        return "%s; %d gave their seat back, %d who waited took it: %d of %d seats"
                .formatted(registered, cancel.size(), taken, seated, capacity);
    }

    private static boolean acceptIfOffered(Stage stage, Registrant registrant) {
        if (registrant.course() == Course.WALKS_IN) {
            return false;
        }
        String path = "/v1/registrations/" + stage.noted(key(registrant) + " id");
        Answer mine = self(stage, registrant).get(path).expect(200);
        if (!mine.text("/state").equals("OFFERED")) {
            return false;
        }
        self(stage, registrant)
                .command(path + "/accept-offer", mine.etag(), null)
                .expect(200);
        return true;
    }

    private static void registerOne(Stage stage, Registrant registrant) {
        stage.passTo(registrant.registersAt().toInstant());
        Answer created = stage.anyone()
                .post(
                        "/v1/hearings/" + stage.noted("hearing " + registrant.round()) + "/registrations",
                        Body.of(
                                "mode", registrant.mode(),
                                "name", registrant.name(),
                                "email", registrant.email(),
                                "phone", registrant.phone(),
                                "stakeholderGroup", registrant.stakeholderGroup(),
                                "consentVersion", "1"))
                .expect(201);
        String who = key(registrant);
        stage.note(who + " id", created.id());
        stage.note(who + " secret", created.text("/secret"));
        stage.note(who + " code", created.text("/code"));
    }

    /** One hearing from its start to its end. */
    static String hold(Stage stage, int round) {
        Hearing hearing = hearing(stage, round);
        String path = "/v1/hearings/" + stage.noted("hearing " + round);
        Client staff = stage.as("hearing-staff");
        staff.command(path + "/start", staff.get(path).expect(200).etag(), null).expect(200);
        int registered = checkIn(stage, round);
        int walkedIn = walkIn(stage, round);
        int attended = registered + walkedIn;
        stage.passTo(hearing.endsAt().toInstant());
        Answer held = staff.command(
                        path + "/finish", staff.get(path).expect(200).etag(), null)
                .expect(200);
        Stage.check(
                held.at("/attendance").asInt() == attended, "%d attended, told %s", attended, held.text("/attendance"));
        return "%s: %d attended; %d stayed away, %d of %d who walked in took their seats"
                .formatted(
                        hearing.venue(),
                        attended,
                        of(stage, round, Course.NO_SHOW).size(),
                        walkedIn,
                        of(stage, round, Course.WALKS_IN).size());
    }

    private static void cancel(Stage stage, Registrant registrant) {
        String path = "/v1/registrations/" + stage.noted(key(registrant) + " id");
        Answer mine = self(stage, registrant).get(path).expect(200);
        self(stage, registrant).command(path + "/cancel", mine.etag(), null).expect(200);
    }

    private static Client self(Stage stage, Registrant registrant) {
        return stage.anyone().with(SECRET, stage.noted(key(registrant) + " secret"));
    }

    private static int checkIn(Stage stage, int round) {
        Client staff = stage.as("hearing-staff");
        String path = "/v1/hearings/" + stage.noted("hearing " + round) + "/check-ins";
        int attended = 0;
        for (Registrant registrant : of(stage, round, Course.ATTENDS)) {
            String id = stage.noted(key(registrant) + " id");
            String state = self(stage, registrant)
                    .get("/v1/registrations/" + id)
                    .expect(200)
                    .text("/state");
            if (state.equals("CONFIRMED")) {
                String code = stage.noted(key(registrant) + " code");
                staff.post(path, Body.of("code", code)).expect(200);
                attended++;
                if (attended == 1) {
                    Answer twice = staff.post(path, Body.of("code", code)).expect(200);
                    Stage.check(twice.at("/repeated").asBoolean(), "a code counts once");
                }
            }
        }
        return attended;
    }

    /** Who registered and stays away gives the seat to who walks in; when none is left, walking in is refused. */
    private static int walkIn(Stage stage, int round) {
        Client staff = stage.as("hearing-staff");
        for (Registrant absent : of(stage, round, Course.NO_SHOW)) {
            String path = "/v1/registrations/" + stage.noted(key(absent) + " id");
            Answer seat = staff.get(path).expect(200);
            if (seat.text("/state").equals("CONFIRMED")) {
                staff.command(path + "/cancel", seat.etag(), null).expect(200);
            }
        }
        int seated = 0;
        for (Registrant walkIn : of(stage, round, Course.WALKS_IN)) {
            Answer answer = staff.post(
                    "/v1/hearings/" + stage.noted("hearing " + round) + "/check-ins",
                    Body.of("walkIn", Body.of("stakeholderGroup", walkIn.stakeholderGroup())));
            if (answer.status() != 200) {
                answer.expectProblem(409, "hearing-full");
            } else {
                seated++;
            }
        }
        return seated;
    }

    private static List<Registrant> of(Stage stage, int round, Course course) {
        List<Registrant> known = new ArrayList<>();
        for (Registrant registrant : stage.sample().hearings().registrantsOf(round)) {
            if (registrant.course() == course) {
                known.add(registrant);
            }
        }
        return known;
    }

    private static int count(Stage stage, int round, String state) {
        return stage.as("hearing-staff")
                .get("/v1/hearings/" + stage.noted("hearing " + round) + "/registrations?include=total&limit=1&state="
                        + state)
                .expect(200)
                .at("/total")
                .asInt();
    }

    private static Hearing hearing(Stage stage, int round) {
        return stage.sample().hearings().hearings().get(round - 1);
    }

    private static String key(Registrant registrant) {
        return "registrant " + registrant.round() + "/" + registrant.number();
    }
}
