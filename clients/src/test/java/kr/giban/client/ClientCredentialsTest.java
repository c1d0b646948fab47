package kr.giban.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ClientCredentialsTest {
    private static final String TOKEN = "{\"access_token\": \"abc\", \"expires_in\": %d}";

    @Test
    void a_token_serves_as_long_as_it_lives() throws IOException {
        try (Answering provider = new Answering(200, "application/json", TOKEN.formatted(900))) {
            ClientCredentials tokens = new ClientCredentials(provider.address(), "tp-seoul", "s3cret");

            assertThat(tokens.get()).isEqualTo("abc");
            assertThat(tokens.get()).isEqualTo("abc");

            assertThat(provider.targets()).hasSize(1);
        }
    }

    @Test
    void a_token_that_has_expired_is_fetched_anew() throws IOException {
        try (Answering provider = new Answering(200, "application/json", TOKEN.formatted(0))) {
            ClientCredentials tokens = new ClientCredentials(provider.address(), "tp-seoul", "s3cret");

            tokens.get();
            tokens.get();

            assertThat(provider.targets()).hasSize(2);
        }
    }

    @Test
    void a_refusal_says_what_the_provider_said_and_not_the_secret() throws IOException {
        try (Answering provider = new Answering(401, "application/json", "{\"error\": \"invalid_client\"}")) {
            ClientCredentials tokens = new ClientCredentials(provider.address(), "tp-seoul", "s3cret");

            assertThatThrownBy(tokens::get)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("401")
                    .hasMessageContaining("invalid_client")
                    .hasMessageNotContaining("s3cret");
        }
    }
}
