package kr.giban.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import kr.giban.platform.security.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyScopeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                "00000000-0000-0000-0000-000000000017",
                "abababababababababababababababab",
                "----------------------",
                "my-first-registration"
            })
    void somebody_without_a_login_needs_a_key_that_nobody_guesses(String key) {
        assertThatThrownBy(() -> KeyScope.of("register", Actor.ANONYMOUS, key)).hasMessage("weak-idempotency-key");
        assertThat(KeyScope.of("register", new Actor("u-1", null, Set.of()), key)
                        .key())
                .isEqualTo(key);
    }

    @Test
    void a_random_key_will_do() {
        for (int i = 0; i < 1000; i++) {
            String key = UUID.randomUUID().toString();
            assertThat(KeyScope.of("register", Actor.ANONYMOUS, key).key()).isEqualTo(key);
        }
    }
}
