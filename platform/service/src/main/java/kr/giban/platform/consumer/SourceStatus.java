package kr.giban.platform.consumer;

import java.util.Locale;
import kr.giban.platform.feed.FeedPosition;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** How the consumption of one source goes. */
public class SourceStatus {
    /** What it is at. */
    public enum State {
        STARTING,
        RUNNING,
        /** Another replica does the work. */
        STANDING_ASIDE,
        /** The source does not answer. */
        UNREACHABLE,
        /** An event, or our own database, fails; the source waits until it does not. */
        STOPPED,
        /** The source was restored, or we were away for longer than it keeps events: an operator decides. */
        EPOCH_GONE;

        boolean isWell() {
            return this == STARTING || this == RUNNING || this == STANDING_ASIDE;
        }
    }

    private final String source;
    private volatile State state = State.STARTING;
    private volatile String trouble = "";
    private volatile long head;
    private volatile long position;

    SourceStatus(String source) {
        this.source = source;
    }

    void well(State now) {
        state = now;
        trouble = "";
    }

    /** Gives whether this is another trouble than the last. */
    boolean trouble(State now, Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        boolean news = state != now || !trouble.equals(message);
        state = now;
        trouble = message;
        return news;
    }

    void headAt(FeedPosition end) {
        head = end.number();
    }

    void positionAt(FeedPosition here) {
        position = here.number();
    }

    public State state() {
        return state;
    }

    /** Events of the source that have not taken effect here. */
    public long lag() {
        return Math.max(0, head - position);
    }

    HealthCheckResponse health() {
        return HealthCheckResponse.named("feed." + source)
                .status(state.isWell())
                .withData("state", state.name().toLowerCase(Locale.ROOT))
                .withData("lag", lag())
                .withData("trouble", trouble)
                .build();
    }
}
