package kr.giban.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Parameter[] BODY = Arrays.stream(FingerprintTest.class.getDeclaredMethods())
            .filter(method -> method.getName().equals("operation"))
            .findFirst()
            .orElseThrow()
            .getParameters();

    record Amount(BigDecimal exact, long count) {}

    static void operation(Object body) {
        assertThat(body).isNull();
    }

    private static String of(Object body) {
        return new Fingerprint(JSON).of("/v1/amounts", BODY, new Object[] {body});
    }

    @Test
    void numbers_beyond_what_a_double_holds_differ() {
        assertThat(of(new Amount(BigDecimal.ONE, 9007199254740993L)))
                .isNotEqualTo(of(new Amount(BigDecimal.ONE, 9007199254740992L)));
    }

    @Test
    void a_number_of_any_size_has_one() {
        assertThat(of(new Amount(new BigDecimal("1e400"), 1))).hasSize(64);
    }

    @Test
    void the_order_of_members_does_not_count() throws JsonProcessingException {
        assertThat(of(JSON.readTree("{\"a\": {\"b\": 1, \"c\": 2}, \"d\": 3}")))
                .isEqualTo(of(JSON.readTree("{\"d\": 3, \"a\": {\"c\": 2, \"b\": 1}}")));
    }
}
