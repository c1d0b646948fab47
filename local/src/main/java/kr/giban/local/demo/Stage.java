package kr.giban.local.demo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import kr.giban.local.sample.SampleYear;
import kr.giban.local.sample.codes.Region;
import kr.giban.local.suite.Program;
import kr.giban.local.suite.Suite;
import kr.giban.platform.time.Seoul;

/** What all steps share: the suite, the sample, the actors, the clock, and what earlier steps made. */
public final class Stage {
    /** Well below the life of a token. */
    private static final Duration TOKEN_USE = Duration.ofMinutes(5);

    private final Suite suite;
    private final SampleYear sample;
    private final Map<String, String> notes = new HashMap<>();
    private final Map<String, Client> clients = new ConcurrentHashMap<>();
    private final Map<String, String> subjects = new ConcurrentHashMap<>();
    private final Submissions submissions = new Submissions();
    private boolean begun;

    public Stage(Suite suite, SampleYear sample) {
        this.suite = suite;
        this.sample = sample;
    }

    public Suite suite() {
        return suite;
    }

    public SampleYear sample() {
        return sample;
    }

    public URI gateway() {
        return suite.address(Program.GATEWAY);
    }

    /** A user of the local realm, or the first bearer of a role. */
    public Client as(String userOrRole) {
        return clients.computeIfAbsent(
                userOrRole, name -> new Client(gateway(), new FreshToken(() -> suite.token(name))));
    }

    /** A technopark's system, by its code. */
    public Client technopark(String code) {
        String client = "tp-" + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return clients.computeIfAbsent(
                client, name -> new Client(gateway(), new FreshToken(() -> suite.clientToken(name))));
    }

    /** The subject of a user's tokens. */
    public String subject(String user) {
        return subjects.computeIfAbsent(user, this::readSubject);
    }

    private String readSubject(String user) {
        String payload = suite.token(user).split("\\.", -1)[1];
        String claims = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        return new Answer("token", 200, null, claims).text("/sub");
    }

    public Submissions submissions() {
        return submissions;
    }

    public Client anyone() {
        return clients.computeIfAbsent("", none -> new Client(gateway(), null));
    }

    /** Moves the simulated clock to an instant, unless it is there already, and lets what is due happen. */
    public void moveTo(Instant instant) {
        passTo(instant);
        suite.tick();
    }

    /** Lets time pass without looking at what is due. */
    public void passTo(Instant instant) {
        if (!begun || instant.isAfter(suite.clock().instant())) {
            suite.moveClock(instant);
            begun = true;
        }
    }

    /**
     * The code under which a region of the sample, which speaks of 2022, goes by the suite's clock: outside the demo
     * Gangwon and Jeonbuk have new ones.
     */
    public String region(String code) {
        LocalDate today = Seoul.today(suite.clock());
        List<Region> regions = sample.codes().regions();
        String name = regions.stream()
                .filter(region -> region.code().equals(code))
                .map(Region::nameEn)
                .findFirst()
                .orElse("");
        return regions.stream()
                .filter(region -> region.nameEn().equals(name) && region.isValidOn(today))
                .map(Region::code)
                .findFirst()
                .orElse(code);
    }

    /** Remembers what a later step needs, such as an id. */
    public void note(String name, String value) {
        notes.put(name, value);
    }

    public boolean hasNoted(String name) {
        return notes.containsKey(name);
    }

    public String noted(String name) {
        String value = notes.get(name);
        if (value == null) {
            throw new DemoFailure("no earlier step noted " + name);
        }
        return value;
    }

    /** Waits for what comes by the feeds. */
    public void await(String what, BooleanSupplier reached) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new DemoFailure("a minute passed without " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** Fails the demo when something does not hold. */
    @SuppressWarnings("AnnotateFormatMethod")
    public static void check(boolean holds, String what, Object... values) {
        if (!holds) {
            throw new DemoFailure("does not hold: " + what.formatted(values));
        }
    }

    /** A token that is fetched anew before it grows old. */
    private static final class FreshToken implements Supplier<String> {
        private final Supplier<String> source;
        private String token;
        private long fetched;

        private FreshToken(Supplier<String> source) {
            this.source = source;
        }

        @Override
        public synchronized String get() {
            if (token == null || System.nanoTime() - fetched > TOKEN_USE.toNanos()) {
                token = source.get();
                fetched = System.nanoTime();
            }
            return token;
        }
    }
}
