package kr.giban.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import kr.giban.gateway.openapi.MergedDocument;
import kr.giban.gateway.route.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the suite's own document lets be kept. */
class CacheableTest {
    private final Cacheable cacheable = new Cacheable(MergedDocument.built(CacheableTest.class.getClassLoader()));

    private boolean includes(String operation) {
        return cacheable.includes(new Operation(operation, true, Set.of(), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"listRegions", "listCalls", "getCall", "listEquipment", "getEquipmentMatrix"})
    void what_anybody_may_read(String operation) {
        assertThat(includes(operation)).isTrue();
    }

    @Test
    void but_nothing_that_is_for_who_knows_a_secret_or_that_can_wait_or_needs_a_token() {
        assertThat(includes("getRegistration")).isFalse();
        assertThat(includes("readEventsOfCall")).isFalse();
        assertThat(includes("getProposal")).isFalse();
        assertThat(includes("listAuditEntriesOfCall")).isFalse();
    }
}
