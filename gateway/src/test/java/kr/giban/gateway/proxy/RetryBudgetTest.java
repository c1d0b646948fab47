package kr.giban.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {
    private final RetryBudget budget = new RetryBudget(10, 5);

    private long spent(int attempts) {
        return IntStream.range(0, attempts).filter(i -> budget.spend()).count();
    }

    @Test
    void the_reserve_is_all_there_is_at_once() {
        assertThat(spent(100)).isEqualTo(5);
    }

    @Test
    void ten_requests_earn_one_retry() {
        spent(5);

        IntStream.range(0, 25).forEach(i -> budget.earn());

        assertThat(spent(100)).isEqualTo(2);
    }

    @Test
    void peace_earns_no_more_than_the_reserve() {
        IntStream.range(0, 1000).forEach(i -> budget.earn());

        assertThat(spent(100)).isEqualTo(5);
    }
}
