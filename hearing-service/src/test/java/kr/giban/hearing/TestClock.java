package kr.giban.hearing;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import kr.giban.platform.time.Seoul;

/** Business time that a test moves; it starts on the Friday before the hearings of March 2022 and ticks like any other. */
@Mock
@ApplicationScoped
public class TestClock extends Clock {
    public static final Instant START = Instant.parse("2022-03-18T00:00:00Z");

    private volatile Duration offset;

    public TestClock() {
        reset();
    }

    public void reset() {
        moveTo(START);
    }

    public void moveTo(Instant time) {
        offset = Duration.between(Instant.now(), time);
    }

    public void advance(Duration by) {
        offset = offset.plus(by);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return Seoul.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
