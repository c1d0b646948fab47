package kr.giban.gateway.quota;

import static kr.giban.gateway.testing.Client.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.atomic.AtomicInteger;
import kr.giban.gateway.testing.Answer;
import kr.giban.gateway.testing.Client;
import kr.giban.gateway.testing.Service;
import kr.giban.gateway.testing.Surroundings;
import kr.giban.gateway.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The settings of the tests give reviewers three reads and nothing soon after. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class QuotaEdgeTest {
    private static final Client CLIENT = new Client();

    @AfterAll
    static void hang_up() {
        CLIENT.close();
    }

    @Test
    void who_asks_too_much_is_refused_at_the_door_and_told_when_to_come_again() {
        AtomicInteger reached = new AtomicInteger();
        String token = bearer(Tokens.of("reviewer"));
        try (Service alpha = Service.alpha(request -> {
            reached.incrementAndGet();
            request.response().end();
        })) {
            Answer first = CLIENT.get("/v1/things/17", "Authorization", token);
            CLIENT.get("/v1/things/17", "Authorization", token);
            CLIENT.get("/v1/things/17", "Authorization", token);

            Answer refused = CLIENT.get("/v1/things/17", "Authorization", token, "Origin", "https://tools.example");
            Answer english = CLIENT.get("/v1/things/17", "Authorization", token, "Accept-Language", "en");

            assertThat(first.headers().getAll("RateLimit")).containsExactly("\"read\";r=2;t=10800");
            assertThat(first.headers().getAll("RateLimit-Policy")).containsExactly("\"read\";q=3;w=10800");
            assertThat(reached).hasValue(3);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.problem()).isEqualTo("too-many-requests");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3590, 3600);
            assertThat(refused.header("RateLimit")).isEqualTo("\"read\";r=0;t=" + refused.header("Retry-After"));
            assertThat(refused.json().getString("detail")).contains(refused.header("Retry-After") + "초 뒤에");
            assertThat(refused.json().getJsonArray("violated-policies")).containsExactly("read");
            assertThat(refused.header("Access-Control-Expose-Headers")).contains("RateLimit, RateLimit-Policy");
            assertThat(english.json().getString("detail")).contains("try again in");
        }
    }

    @Test
    void who_shows_no_good_token_is_counted_as_nobody_of_its_address() {
        Answer bad = CLIENT.get("/v1/things/17", "Authorization", "Bearer of.nothing.good");
        Answer none = CLIENT.get("/v1/things/17");

        assertThat(bad.problem()).isEqualTo("unauthenticated");
        assertThat(bad.header("RateLimit-Policy")).isEqualTo("\"read\";q=1000000;w=60");
        assertThat(bad.header("RateLimit")).isNotEqualTo("\"read\";r=1000000;t=60");
        assertThat(none.problem()).isEqualTo("unauthenticated");
        assertThat(none.headers().contains("RateLimit")).isTrue();
    }

    @Test
    void a_body_that_is_refused_does_not_spoil_the_connection() {
        String token = bearer(Tokens.of("reviewer"));
        try (Service alpha = Service.alpha(request -> request.response().end())) {
            for (int i = 0; i < 3; i++) {
                CLIENT.send("POST", "/v1/notes", "a note", "Authorization", token, "Content-Type", "text/plain");
            }
            for (int i = 0; i < 5; i++) {
                Answer refused = CLIENT.send(
                        "POST", "/v1/notes", "a note", "Authorization", token, "Content-Type", "text/plain");
                assertThat(refused.problem()).isEqualTo("too-many-requests");
            }
            assertThat(CLIENT.get("/v1/things").status()).isEqualTo(200);
        }
    }

    @Test
    void the_status_says_who_counts() {
        assertThat(CLIENT.get("/status").json().getString("quotas")).isEqualTo("local");
        assertThat(CLIENT.get("/status", "Accept", "text/html").body()).contains("요청 한도: local");
    }
}
