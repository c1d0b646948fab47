package kr.giban.platform.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a feed; readers keep its text as it is.
 *
 * @param epoch the feed's life; another one after a restore
 * @param number the position of the last event that was read
 */
public record FeedPosition(String epoch, long number) {
    private static final Pattern FORM = Pattern.compile("([0-9a-z]{8,64})\\.(0|[1-9][0-9]{0,17})");

    /** Reads a position as {@link #toString} writes it; empty for any other text. */
    public static Optional<FeedPosition> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new FeedPosition(matcher.group(1), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return epoch + "." + number;
    }
}
