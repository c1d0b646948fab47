package kr.giban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void prints_the_line_that_programs_read() {
        assertThat(Figure.atLeast("feed.replay", 5123.4, "events/s", 5000).line())
                .isEqualTo("BENCH feed.replay 5123 events/s goal >= 5000 ok");
        assertThat(Figure.atMost("startup.gateway.ready", 3.25, "s", 3).line())
                .isEqualTo("BENCH startup.gateway.ready 3.25 s goal <= 3 short");
    }

    @Test
    void the_bound_itself_holds() {
        assertThat(Figure.atMost("feed.twice", 0, "events", 0).isOk()).isTrue();
        assertThat(Figure.atLeast("feed.replay", 5000, "events/s", 5000).isOk()).isTrue();
        assertThat(Figure.atLeast("feed.replay", 4999, "events/s", 5000).isOk()).isFalse();
    }

    @Test
    void the_median_is_the_middle() {
        assertThat(Main.median(3, 1, 2)).isEqualTo(2);
        assertThat(Main.median(4, 1, 2, 3)).isEqualTo(2.5);
    }
}
