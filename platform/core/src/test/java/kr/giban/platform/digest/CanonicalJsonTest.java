package kr.giban.platform.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    @Test
    void one_value_has_one_text_whatever_the_order_and_spacing() {
        byte[] one = CanonicalJson.of("{\"b\":1,\"가\":[1.0,2e1],\"a\":\"é\"}");
        byte[] other = CanonicalJson.of("{ \"a\" : \"\\u00e9\", \"가\":[1,20], \"b\":1 }");
        assertThat(one).isEqualTo(other);
        assertThat(new String(one, StandardCharsets.UTF_8)).startsWith("{\"a\":");
    }

    @Test
    void maps_are_ordered_by_their_keys() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("z", 1);
        map.put("a", 2);
        assertThat(new String(CanonicalJson.of(new ObjectMapper(), map), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":2,\"z\":1}");
    }

    @Test
    void sha256_is_the_known_one() {
        assertThat(Sha256.hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
