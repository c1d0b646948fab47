package kr.giban.call.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TrimmedMeanTest {
    @Property(seed = "20220321")
    void equals_what_is_left_after_removing_the_extremes_by_hand(
            @ForAll("tenths") List<BigInteger> tenths, @ForAll @IntRange(max = 2) int dropped) {
        List<BigInteger> left = new ArrayList<>(tenths);
        for (int i = 0; i < dropped; i++) {
            left.remove(Collections.max(left));
            left.remove(Collections.min(left));
        }
        BigInteger sum = left.stream().reduce(BigInteger.ZERO, BigInteger::add);
        // Half up by whole numbers: hundredths of the mean are sum * 10 / count.
        BigInteger count = BigInteger.valueOf(left.size());
        BigInteger hundredths = sum.multiply(BigInteger.valueOf(20)).add(count).divide(count.shiftLeft(1));

        assertThat(TrimmedMean.of(decimals(tenths), dropped, 2)).isEqualTo(new BigDecimal(hundredths, 2));
    }

    @Property(seed = "20220321")
    void does_not_depend_on_the_order(@ForAll("tenths") List<BigInteger> tenths, @ForAll long seed) {
        List<BigInteger> shuffled = new ArrayList<>(tenths);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(TrimmedMean.of(decimals(shuffled), 1, 2)).isEqualTo(TrimmedMean.of(decimals(tenths), 1, 2));
    }

    @Property(seed = "20220321")
    void lies_between_the_values(@ForAll("tenths") List<BigInteger> tenths) {
        assertThat(TrimmedMean.of(decimals(tenths), 1, 2))
                .isBetween(new BigDecimal(Collections.min(tenths), 1), new BigDecimal(Collections.max(tenths), 1));
    }

    @Example
    void one_extreme_reviewer_moves_nothing() {
        List<BigDecimal> fair = List.of(n("80"), n("81"), n("82"), n("83"), n("84"));
        List<BigDecimal> unfair = List.of(n("0"), n("81"), n("82"), n("83"), n("84"));

        assertThat(TrimmedMean.of(unfair, 1, 2))
                .isEqualTo(TrimmedMean.of(fair, 1, 2))
                .isEqualTo(n("82.00"));
    }

    @Example
    void refuses_to_drop_everything() {
        assertThatThrownBy(() -> TrimmedMean.of(List.of(n("1"), n("2")), 1, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<List<BigInteger>> tenths() {
        return Arbitraries.bigIntegers()
                .between(BigInteger.ZERO, BigInteger.valueOf(1000))
                .list()
                .ofMinSize(5)
                .ofMaxSize(15);
    }

    private static List<BigDecimal> decimals(List<BigInteger> tenths) {
        return tenths.stream().map(value -> new BigDecimal(value, 1)).toList();
    }

    private static BigDecimal n(String text) {
        return new BigDecimal(text);
    }
}
