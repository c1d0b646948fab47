package kr.giban.platform.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArrivalStampTest {
    private static final Instant ARRIVAL = Instant.parse("2023-02-28T08:59:59.123Z");
    private static final String PATH = "/v1/proposals/1/submit";

    private final ArrivalStamp stamp = new ArrivalStamp("0123456789abcdef0123456789abcdef");

    @Test
    void is_believed_for_the_request_it_was_made_for() {
        String signed = stamp.sign(ARRIVAL, "r-1", "POST", PATH);
        assertThat(stamp.verify(signed, "r-1", "POST", PATH)).contains(ARRIVAL);
    }

    @Test
    void is_not_believed_for_another_request_or_instant_or_key() {
        String signed = stamp.sign(ARRIVAL, "r-1", "POST", PATH);
        ArrivalStamp other = new ArrivalStamp("another-secret-another-secret-0123");
        assertThat(stamp.verify(signed, "r-2", "POST", PATH)).isEmpty();
        assertThat(stamp.verify(signed, "r-1", "POST", PATH + "x")).isEmpty();
        assertThat(stamp.verify(signed, "r-1", "PUT", PATH)).isEmpty();
        assertThat(stamp.verify(signed.replace("2023-02-28", "2023-02-27"), "r-1", "POST", PATH))
                .isEmpty();
        assertThat(other.verify(signed, "r-1", "POST", PATH)).isEmpty();
        assertThat(stamp.verify(null, "r-1", "POST", PATH)).isEmpty();
        assertThat(stamp.verify("nonsense", "r-1", "POST", PATH)).isEmpty();
    }

    @Test
    void a_short_secret_is_refused() {
        assertThatThrownBy(() -> new ArrivalStamp("short")).isInstanceOf(IllegalArgumentException.class);
    }
}
