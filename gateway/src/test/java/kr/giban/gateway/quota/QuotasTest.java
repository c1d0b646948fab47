package kr.giban.gateway.quota;

import static kr.giban.gateway.quota.Counted.machine;
import static kr.giban.gateway.quota.Counted.person;
import static kr.giban.gateway.quota.Counted.read;
import static kr.giban.gateway.quota.Counted.submit;
import static kr.giban.gateway.quota.Counted.take;
import static kr.giban.gateway.quota.Counted.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.giban.gateway.config.QuotaConfig;
import kr.giban.gateway.connection.Addresses;
import kr.giban.gateway.edge.Caller;
import org.junit.jupiter.api.Test;

class QuotasTest {
    private static final Caller KIM = person("kim", "applicant");
    private static final Caller LEE = person("lee", "applicant");

    private final Watch watch = new Watch();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Quotas quotas = quotas(Setting.small());

    @Test
    void every_answer_says_the_policy_and_what_is_left() {
        Counted first = read(quotas, KIM);

        assertThat(first.passed()).isTrue();
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"read\";q=10;w=60");
        assertThat(first.header("RateLimit")).isEqualTo("\"read\";r=9;t=60");
        assertThat(read(quotas, KIM).header("RateLimit")).isEqualTo("\"read\";r=8;t=60");
    }

    @Test
    void who_has_nothing_left_is_told_when_there_will_be_more_and_that_is_true() {
        assertThat(passed(20, () -> read(quotas, KIM))).isEqualTo(10);
        Counted refused = read(quotas, KIM);

        assertThat(refused.refusal().code()).isEqualTo("too-many-requests");
        assertThat(refused.retryAfter()).isEqualTo(6);
        assertThat(refused.header("RateLimit")).isEqualTo("\"read\";r=0;t=6");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"read\";q=10;w=60");
        assertThat(refused.refusal().parameters())
                .containsEntry("retryAfter", 6L)
                .containsEntry("violated-policies", List.of("read"));
        watch.pass(Duration.ofMillis(5900));
        assertThat(read(quotas, KIM).passed()).isFalse();
        watch.pass(Duration.ofMillis(100));
        assertThat(read(quotas, KIM).passed()).isTrue();
        assertThat(read(quotas, KIM).passed()).isFalse();
    }

    @Test
    void a_burst_may_differ_from_what_comes_in_a_window() {
        Quotas bursting = quotas(Setting.small().with("classes.person.read.burst", 30));

        assertThat(read(bursting, KIM).header("RateLimit-Policy")).isEqualTo("\"read\";q=30;w=180");
        assertThat(passed(100, () -> read(bursting, KIM))).isEqualTo(29);
        watch.pass(Duration.ofMinutes(1));
        assertThat(passed(100, () -> read(bursting, KIM))).isEqualTo(10);
    }

    @Test
    void reads_and_writes_are_counted_apart() {
        assertThat(passed(20, () -> write(quotas, KIM))).isEqualTo(5);
        assertThat(passed(5, () -> read(quotas, KIM))).isEqualTo(5);
        assertThat(passed(20, () -> take(quotas, "HEAD", "listThings", Counted.HOME, KIM)))
                .isEqualTo(5);
    }

    @Test
    void asking_what_is_allowed_is_free() {
        Counted asked = take(quotas, "OPTIONS", "listThings", Counted.HOME, null);

        assertThat(asked.passed()).isTrue();
        assertThat(asked.headers().isEmpty()).isTrue();
    }

    @Test
    void each_person_has_a_quota_with_each_program() {
        assertThat(passed(20, () -> read(quotas, KIM))).isEqualTo(10);

        assertThat(passed(20, () -> read(quotas, LEE))).isEqualTo(10);
        assertThat(passed(20, () -> read(quotas, new Caller("another", "kim", KIM.roles()))))
                .isEqualTo(10);
        assertThat(passed(20, () -> read(quotas, new Caller("portal", "kim", Set.of("applicant")))))
                .isZero();
    }

    @Test
    void the_role_makes_the_class_and_of_several_the_widest_counts() {
        assertThat(passed(100, () -> read(quotas, person("park", "planner")))).isEqualTo(60);
        assertThat(passed(100, () -> read(quotas, new Caller("portal", "choi", Set.of("applicant", "operator")))))
                .isEqualTo(60);
        Quotas wider = quotas(Setting.small()
                .with("classes.chief.roles", "planner")
                .with("classes.chief.read.permits", 2)
                .with("classes.chief.read.window", "1s")
                .with("classes.chief.write.permits", 5));
        assertThat(read(wider, person("park", "planner")).header("RateLimit-Policy"))
                .isEqualTo("\"read\";q=2;w=1");
        assertThat(read(wider, person("jung", "operator")).header("RateLimit-Policy"))
                .isEqualTo("\"read\";q=60;w=60");
    }

    @Test
    void without_a_token_the_address_is_counted() {
        assertThat(passed(20, () -> read(quotas, null))).isEqualTo(10);
        assertThat(passed(20, () -> take(quotas, "GET", "x", "203.0.113.8", null)))
                .isEqualTo(10);
        assertThat(passed(20, () -> read(quotas, KIM))).isEqualTo(10);
    }

    @Test
    void an_ipv6_network_of_64_bits_counts_as_one_address() {
        assertThat(passed(6, () -> take(quotas, "GET", "x", "2001:db8:1:2::1", null)))
                .isEqualTo(6);
        assertThat(passed(6, () -> take(quotas, "GET", "x", "2001:db8:1:2:ffff:ffff:ffff:ffff", null)))
                .isEqualTo(4);
        assertThat(passed(6, () -> take(quotas, "GET", "x", "2001:db8:1:3::1", null)))
                .isEqualTo(6);
        assertThat(Addresses.counted("::ffff:203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(Addresses.counted("unknown")).isEqualTo("unknown");
    }

    @Test
    void many_tokens_at_one_address_are_bounded_together() {
        Quotas narrow = quotas(Setting.small().with("address.read.permits", 25));

        long let = Stream.iterate(1, i -> i + 1)
                .limit(10)
                .mapToLong(i -> passed(10, () -> read(narrow, person("p" + i, "applicant"))))
                .sum();

        assertThat(let).isEqualTo(25);
        Counted refused = read(narrow, LEE);
        assertThat(refused.header("RateLimit")).startsWith("\"address-read\";r=0;");
        assertThat(take(narrow, "GET", "x", "203.0.113.8", LEE).header("RateLimit"))
                .as("what the address refuses costs the person nothing")
                .isEqualTo("\"read\";r=9;t=60");
    }

    @Test
    void who_is_refused_does_not_use_up_the_address_of_the_others() {
        Quotas narrow = quotas(Setting.small().with("address.read.permits", 25));
        assertThat(passed(1000, () -> read(narrow, KIM))).isEqualTo(10);

        assertThat(passed(20, () -> read(narrow, LEE))).isEqualTo(10);
    }

    @Test
    void a_submission_is_stopped_neither_by_its_address_nor_by_what_else_its_person_did() {
        Quotas narrow = quotas(Setting.small().with("address.write.permits", 1).with("address.read.permits", 1));
        passed(20, () -> write(narrow, LEE));
        passed(20, () -> write(narrow, KIM));
        assertThat(write(narrow, KIM).passed()).isFalse();

        Counted submitted = submit(narrow, KIM);

        assertThat(submitted.passed()).isTrue();
        assertThat(submitted.header("RateLimit")).isEqualTo("\"submit\";r=1;t=60");
        assertThat(passed(20, () -> submit(narrow, KIM)))
                .as("its own quota holds")
                .isEqualTo(1);
    }

    @Test
    void nothing_is_counted_when_quotas_are_off() {
        Quotas off = quotas(Setting.small().with("enabled", false));

        assertThat(passed(100, () -> read(off, KIM))).isEqualTo(100);
        assertThat(read(off, KIM).headers().isEmpty()).isTrue();
        assertThat(off.state()).isEqualTo(QuotaState.OFF);
        assertThat(quotas.state()).isEqualTo(QuotaState.LOCAL);
    }

    @Test
    void refusals_are_counted_by_class_and_kind() {
        passed(12, () -> read(quotas, KIM));
        passed(8, () -> write(quotas, null));

        assertThat(refused("person", "read")).isEqualTo(2);
        assertThat(refused("public", "write")).isEqualTo(3);
        assertThat(refused("staff", "read")).isZero();
    }

    @Test
    void a_technoparks_night_of_10_000_single_changes_passes_as_delivered() {
        Quotas delivered = quotas(Setting.delivered());

        assertThat(passed(10_000, () -> {
                    watch.pass(Duration.ofMillis(5));
                    return write(delivered, machine("tp-seoul"));
                }))
                .isEqualTo(10_000);
    }

    @Test
    void a_page_of_20_calls_can_be_opened_every_second_as_delivered() {
        Quotas delivered = quotas(Setting.delivered());

        for (Caller caller : List.of(KIM, person("park", "program-officer"))) {
            for (int second = 0; second < 300; second++) {
                assertThat(passed(20, () -> read(delivered, caller))).isEqualTo(20);
                watch.pass(Duration.ofSeconds(1));
            }
        }
    }

    @Test
    void a_deadline_night_behind_one_address_passes_as_delivered() {
        Quotas delivered = quotas(Setting.delivered());
        Caller[] persons = Stream.iterate(0, i -> i + 1)
                .limit(13_000)
                .map(i -> person("p" + i, "applicant"))
                .toArray(Caller[]::new);

        // A third of 39,100 persons, each with a call of a page every ten seconds and a draft saved every minute.
        int refused = 0;
        for (int tenth = 0; tenth < 1200; tenth++) {
            for (int i = tenth % 100; i < persons.length; i += 100) {
                refused += read(delivered, persons[i]).passed() ? 0 : 1;
            }
            for (int i = tenth % 600; i < persons.length; i += 600) {
                refused += write(delivered, persons[i]).passed() ? 0 : 1;
                refused += submit(delivered, persons[i]).passed() ? 0 : 1;
            }
            watch.pass(Duration.ofMillis(100));
        }
        assertThat(refused).isZero();
    }

    private static long passed(int times, Supplier<Counted> request) {
        return Stream.generate(request).limit(times).filter(Counted::passed).count();
    }

    private double refused(String callers, String kind) {
        return meters.counter("giban.gateway.quota.refused", "class", callers, "kind", kind)
                .count();
    }

    private Quotas quotas(Setting setting) {
        QuotaConfig config = setting.config();
        return new Quotas(config, Counted.MARKS, meters, new Sharing(config, null), watch);
    }
}
